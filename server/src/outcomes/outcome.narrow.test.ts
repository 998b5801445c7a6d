import { expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { follow, inboxOf } from '../../test/inbox.js';
import { irritantBy } from '../../test/irritants.js';
import { publish, published, refusals } from '../../test/outcomes.js';
import { madePromise, promisePlace, seenPromise } from '../../test/promises.js';
import { commentBy } from '../../test/threads.js';
import { answerCredit, credit, ownCredits } from '../../test/together.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

it('keeps no promise and fixes nothing that others wait for where only the team reads', async () => {
  const place = await promisePlace(await inWorld());
  const { world, ada, jon, mira, space } = place;
  const inside = await world.space('STAFF');
  const ours = await postIdea(world, jon, inside, 'Move the servers');
  const promise = await madePromise(place);
  const hurt = await irritantBy(world, ada, space);
  const keeping = await publish(world, mira, inside, [ours], { keepsPromiseIds: [promise.id] });
  expect(refusals(keeping)).toEqual(['spaceId INVALID']);
  const fixing = await publish(world, mira, inside, [ours], { irritantIds: [hurt.id] });
  expect(refusals(fixing)).toEqual(['spaceId INVALID']);
  expect(await seenPromise(world, null, promise.id)).toMatchObject({ state: 'OPEN', closingText: null });
  const { irritant } = await world
    .as(null)
    .run<{ irritant: { fix: string | null } }>(`{ irritant(number: ${hurt.number}) { fix } }`);
  expect(irritant.fix).toBeNull();
  const said = await commentBy(world, mira, ours.threadId, 'We move them at night.');
  const among = { sourceId: said, quote: 'We move them at night.' };
  const { id } = await madePromise(place, among);
  const own = await published(world, mira, inside, [ours], { keepsPromiseIds: [id] });
  expect(await world.as(ada).run(`{ outcome(number: ${own.number}) { id } }`)).toEqual({ outcome: null });
});

it('gives nothing away of an idea of the team when it is told in public', async () => {
  const place = await promisePlace(await inWorld());
  const { world, ada, ben, jon, mira, space, idea } = place;
  const inside = await world.space('STAFF');
  const ours = await postIdea(world, jon, inside, 'Move the servers');
  const said = await commentBy(world, mira, ours.threadId, 'We move them at night.');
  const promise = await madePromise(place, { sourceId: said, quote: 'We move them at night.' });
  await credit(world, jon, ours, mira, 'thought of the night', said);
  await answerCredit(world, mira, (await ownCredits(world, mira))[0]?.id ?? '', true);
  await follow(world, jon, idea.threadId);
  const outcome = await published(
    world,
    mira,
    space,
    [{ ideaId: ours.id, note: 'The servers stand elsewhere now.' }, idea],
    { keepsPromiseIds: [promise.id], builtBy: [{ memberId: mira.id, what: 'moved them', ideaId: ours.id }] },
  );
  const EVERYTHING = `{ outcome(number: ${outcome.number}) { title summary text textHtml path links { url }
    ideas { number title answers { text } } credits { what } promises { text } irritants { title }
    didItHelp { asked words { text } } revisions { text } thread { followerCount commentCount promises { text } } } }`;
  for (const who of [null, ada, ben]) {
    const { outcome: seen } = await world.as(who).run<{ outcome: Record<string, unknown> }>(EVERYTHING);
    expect(seen).toMatchObject({ ideas: [{ number: idea.number }], credits: [], promises: [] });
    expect(JSON.stringify(seen)).not.toMatch(/server|night|moved them|elsewhere/i);
  }
  const { outcome: whole } = await world.as(jon).run<{ outcome: Record<string, unknown[]> }>(EVERYTHING);
  expect([whole['ideas'], whole['credits'], whole['promises']].map((all) => all?.length)).toEqual([2, 2, 1]);
  expect(JSON.stringify(await inboxOf(world, ada))).not.toMatch(/server|night|elsewhere/i);
  expect(await seenPromise(world, ada, promise.id)).toBeNull();
});
