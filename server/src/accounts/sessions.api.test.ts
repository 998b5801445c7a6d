import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { usePlace } from '../../test/place.js';
import { codeOf, World } from '../../test/world.js';
import { statement } from '../platform/statement.js';
import { purgeEnded } from './account.schedules.js';
import { forgetHolders } from './actor.queries.js';
import { schemaOf } from '../platform/schema.js';
import { modules } from '../modules.js';

const place = usePlace(import.meta.filename);

const SESSIONS = '{ viewer { sessions { id current device } } }';
interface Sessions {
  viewer: { sessions: { id: string; current: boolean; device: string }[] };
}
const END = `mutation ($id: ID!) { endSession(sessionId: $id) { __typename } }`;

it('is for who is signed in, and each sees and ends only their own', async () => {
  await place.community();
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  for (const document of [
    'mutation { endOtherSessions { __typename } }',
    'mutation { endSession(sessionId: "x") { __typename } }',
  ]) {
    expect(codeOf(await world.as(null).ask(document))).toBe('UNAUTHENTICATED');
  }
  const ada = await place.signedIn('ada@example.org');
  const ben = await place.signedIn('ben@example.org');
  const [adas] = (await ada.graphql<Sessions>(SESSIONS)).viewer.sessions;
  expect(await ben.graphql(END, { id: adas?.id })).toEqual({ endSession: { __typename: 'NotFound' } });
  expect(await ada.viewer()).not.toBeNull();
});

it('are listed with the device, and the others end at once', async () => {
  await place.community();
  const here = await place.signedIn('list@example.org');
  const there = await place.signedIn('list@example.org');
  const { sessions } = (await here.graphql<Sessions>(SESSIONS)).viewer;
  expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
  expect(sessions.map(({ device }) => device)).toEqual(['Firefox on Linux', 'Firefox on Linux']);
  const ended = await here.graphql(
    'mutation { endOtherSessions { ... on SessionsEnded { viewer { sessions { current } } } } }',
  );
  expect(ended).toEqual({ endOtherSessions: { viewer: { sessions: [{ current: true }] } } });
  expect(await there.viewer()).toBeNull();
});

it('that ended is refused within five seconds by another process too', async () => {
  await place.community();
  const other = await place.process();
  const here = await place.signedIn('two@example.org');
  const there = here.copyOn(other.http);
  expect(await there.viewer(), 'the other process knows the session').not.toBeNull();
  const [session] = (await here.graphql<Sessions>(SESSIONS)).viewer.sessions;
  const ended = performance.now();
  await here.graphql(END, { id: session?.id });
  expect(await here.viewer()).toBeNull();
  while (await there.viewer()) {
    expect(performance.now() - ended).toBeLessThan(5_000);
    await wait(200);
  }
  expect(performance.now() - ended).toBeLessThan(5_000);
});

it('ends after thirty days without a visit, and not before', async () => {
  await place.community();
  const idle = await place.signedIn('idle@example.org');
  const busy = await place.signedIn('busy@example.org');
  for (const days of [20, 20]) {
    place.clock.advance({ days });
    // What is remembered for three seconds would hide the change of the clock.
    forgetHolders(place.services.db);
    expect(await busy.viewer()).not.toBeNull();
    await wait(50);
  }
  expect(await idle.viewer()).toBeNull();
  await purgeEnded.run(place.services);
  const kept = statement<{ email: string }>(
    'test.kept_sessions',
    'select u.email from auth_session s join auth_user u on u.id = s.user_id where u.email = any($1)',
  );
  const rows = await place.services.db.rows(kept, [['idle@example.org', 'busy@example.org']]);
  expect(rows, 'what has ended is not kept').toEqual([{ email: 'busy@example.org' }]);
  place.clock.set(new Date());
});
