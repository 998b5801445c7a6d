import { expect, it } from 'vitest';
import { inboxOf, mention } from '../../test/inbox.js';
import { edit, published } from '../../test/outcomes.js';
import { madePromise, promisePlace, seenPromise } from '../../test/promises.js';
import { codeOf, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

it('of what is told tells nobody but who is named for the first time, and unsays nothing elsewhere', async () => {
  const place = await promisePlace(await inWorld());
  const { world, ada, ben, mira, jon, space, idea } = place;
  const promise = await madePromise(place);
  const said = { text: `With thanks to ${mention(jon)}.` };
  const { id } = await published(world, mira, space, [idea], { ...said, keepsPromiseIds: [promise.id] });
  const before = await Promise.all([ada, ben, jon, place.lead].map((who) => inboxOf(world, who)));
  world.clock.advance({ hours: 1 });
  const changed = { summary: 'Two photos are enough.', text: `${said.text} And to ${mention(place.lead)}.` };
  expect((await edit(world, mira, id, changed)).__typename).toBe('OutcomeChanged');
  const after = await Promise.all([ada, ben, jon, place.lead].map((who) => inboxOf(world, who)));
  expect(after.map((all, at) => all.length - (before[at]?.length ?? 0))).toEqual([0, 0, 0, 1]);
  expect(after[3]?.[0]).toMatchObject({ kind: 'MENTION', actors: [{ name: 'Mira' }] });
  const { idea: now } = await world
    .as(null)
    .run<{ idea: { answers: { text: string }[]; outcome: { summary: string } } }>(
      `{ idea(number: ${idea.number}) { answers { text } outcome { summary } } }`,
    );
  const first = 'A photo of the meter is enough now, even of a dark cellar.';
  expect(now).toEqual({ answers: [{ text: first }], outcome: { summary: changed.summary } });
  expect(await seenPromise(world, null, promise.id)).toMatchObject({ closingText: first });
});

it('is for the team, and of two at the same moment one is told of the other', async () => {
  const place = await promisePlace(await inWorld());
  const { world, ada, mira, lead, space, idea } = place;
  const { id } = await published(world, mira, space, [idea]);
  await expect(edit(world, ada, id, { title: 'Mine' })).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
  const document = 'mutation ($input: EditOutcomeInput!) { editOutcome(input: $input) { __typename } }';
  const input = {
    outcomeId: id,
    fromRevision: 1,
    title: 'T',
    summary: 'S',
    text: 'X',
    shippedOn: '2026-03-01',
  };
  expect(codeOf(await world.as(null).ask(document, { input }))).toBe('UNAUTHENTICATED');
  const both = await Promise.all([
    edit(world, mira, id, { title: 'Photos do' }),
    edit(world, lead, id, { title: 'Photos are enough' }),
  ]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['NotPossible', 'OutcomeChanged']);
});
