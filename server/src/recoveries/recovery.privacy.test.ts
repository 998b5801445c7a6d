import { afterAll, expect, it } from 'vitest';
import { keepTo } from '../../test/boundaries.js';
import { follow, inboxOf } from '../../test/inbox.js';
import { jobsDone } from '../../test/jobs.js';
import { listen } from '../../test/listening.js';
import { MailServer } from '../../test/mail-server.js';
import {
  act,
  handOver,
  openedFor,
  ownRecoveries,
  recoveryPlace,
  reopen,
  say,
  sayAll,
} from '../../test/recoveries.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds } from '../../test/world.js';

const mailServer = await MailServer.open();
afterAll(() => mailServer.close());
const inWorld = useWorlds(import.meta.filename, NO_LIMITS, {
  ...TEST_SETTINGS,
  mail: { ...TEST_SETTINGS.mail, smtpUrl: mailServer.url },
});

const WATCH = `subscription ($id: ID!) { recoveryChanged(recoveryId: $id) { recovery { state words { text } } } }`;
const THREAD = `subscription ($id: ID!) { threadActivity(threadId: $id) { cursor } }`;

it('goes by inbox and mail to its two sides alone, and leads them to its own page', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, ben, mira, jon } = place;
  await follow(world, ben, place.idea.threadId);
  await follow(world, jon, place.idea.threadId);
  const id = await openedFor(place);
  await sayAll(place, id);
  await say(place, ada, id, 'MEMBER', { text: 'My own SECRET.' });
  // What a mail quotes is read when it is written.
  await jobsDone(world.services);
  world.clock.advance({ minutes: 1 });
  const note = 'Jon has the time, SECRET too.';
  await handOver(place, mira, { recoveryId: id, toId: jon.id, note });
  await jobsDone(world.services);
  await act(place, ada, 'sayPutRight', id);
  await reopen(place, ada, id);
  await jobsDone(world.services);
  expect((await inboxOf(world, ben)).filter(({ kind }) => kind.startsWith('RECOVERY'))).toEqual([]);
  const paths = async (who: typeof ada): Promise<string[]> =>
    (await inboxOf(world, who)).filter(({ kind }) => kind.startsWith('RECOVERY')).map(({ path }) => path);
  for (const who of [ada, mira, jon]) {
    const own = await paths(who);
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own)).toEqual(new Set([`/recoveries/${id}`]));
  }
  expect((await inboxOf(world, ada)).some(({ kind }) => kind === 'HANDED_OVER')).toBe(false);
  expect(mailServer.newestTo(ada.email, /Jon\s+has\s+the\s+time/).text).toContain(`/recoveries/${id}`);
  expect(mailServer.newestTo(mira.email, /My own SECRET/).text).toContain('Ada');
  expect(mailServer.newestTo(jon.email, /You\s+are\s+named\s+to\s+put\s+it\s+right/).text).toContain('(Ada)');
  // Who does not want to be asked about it reads it when they come; who answers for it is told as before (practice 3.6).
  for (const who of [ada, mira, jon]) await keepTo(world, who, { topics: ['STORY', 'MEETING', 'WELCOME'] });
  for (const [who, kind, text] of [
    [mira, 'LEARNED', 'What we learned, for the inbox.'],
    [ada, 'MEMBER', 'I read it there.'],
  ] as const) {
    world.clock.advance({ minutes: 1 });
    await say(place, who, id, kind, { text });
    await jobsDone(world.services);
  }
  const quiet = mailServer.mails.filter(({ text }) => /for\s+the\s+inbox|read\s+it\s+there/.test(text));
  expect(new Set(quiet.map(({ to }) => to))).toEqual(new Set([jon.email]));
  expect((await inboxOf(world, ada))[0]).toMatchObject({ kind: 'RECOVERY_WORD' });
  const others = mailServer.mails.filter(({ to }) => to === ben.email);
  expect(others.filter(({ text }) => /SECRET|recover|went wrong/i.test(text))).toEqual([]);
});

it('is heard live by its two sides; for anybody else it is not there, and its thread stays still', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, ben, mira } = place;
  const id = await openedFor(place);
  for (const [who, code] of [
    [null, 'UNAUTHENTICATED'],
    [ben, 'NOT_FOUND'],
  ] as const) {
    await expect(listen(world, who, WATCH, { id })).rejects.toMatchObject({ extensions: { code } });
  }
  const hers = await listen<{ recoveryChanged: { recovery: { state: string } } }>(world, ada, WATCH, { id });
  const thread = await listen(world, ben, THREAD, { id: place.idea.threadId });
  await hers.next();
  await thread.next();
  await say(place, mira, id, 'APOLOGY');
  expect(await hers.next()).toMatchObject({ recoveryChanged: { recovery: { state: 'CONTACTED' } } });
  expect(await thread.next(500)).toBeNull();
  await Promise.all([hers.stop(), thread.stop()]);
});

it('stays with its member when what it is about goes where they cannot follow, without saying what that is', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada } = place;
  await openedFor(place);
  await world.services.db.connections.query(`update space set visibility = 'STAFF' where id = $1`, [
    place.space.id,
  ]);
  expect(await ownRecoveries(world, ada)).toMatchObject([{ state: 'WAITING', about: null }]);
  expect(await inboxOf(world, ada)).toEqual([]);
});
