import { expect, it } from 'vitest';
import { opened, placeOf } from '../../test/differences.js';
import { postIdea } from '../../test/ideas.js';
import { inboxOf } from '../../test/inbox.js';
import { merged, undoing } from '../../test/merging.js';
import { ANSWER_READ_BACK, askedReadBack } from '../../test/read-backs.js';
import { useWorlds } from '../../test/world.js';
import { tellOfStalled } from '../differences/difference.schedules.js';
import readBackWords from '../locales/en/read-backs.json' with { type: 'json' };

const inWorld = useWorlds(import.meta.filename);

it('lets read-backs and differences of a merged idea rest, readable, until it stands by itself again', async () => {
  const place = await placeOf(await inWorld(), 3);
  const { world, ada, mira, space, idea } = place;
  const readBackId = await askedReadBack(world, mira, idea.id);
  const differenceId = await opened(place, false);
  const id = await merged(world, mira, idea, await postIdea(world, mira, space, 'Spare people the stairs'));
  const { ideaById } = await world
    .as(ada)
    .run<{ ideaById: object }>(
      `{ ideaById(id: "${idea.id}") { readBacks { state viewerCan } differences { id isOpen viewerCan } } }`,
    );
  expect(ideaById).toEqual({
    readBacks: [{ state: 'ASKED', viewerCan: [] }],
    differences: [{ id: differenceId, isOpen: true, viewerCan: [] }],
  });
  const input = { readBackId, confirmed: true };
  expect(await world.as(ada).run(ANSWER_READ_BACK, { input })).toMatchObject({
    answerReadBack: { __typename: 'NotPossible', message: readBackWords.ideaAtRest },
  });

  const stalled = async (): Promise<number> => {
    await tellOfStalled.run(world.services);
    return (await inboxOf(world, mira)).filter(({ kind }) => kind === 'DIFFERENCE_STALLED').length;
  };
  world.clock.advance({ days: 30 });
  expect(await stalled()).toBe(0);

  await undoing(world, mira, id);
  expect(await stalled()).toBe(1);
  expect(await world.as(ada).run(ANSWER_READ_BACK, { input })).toMatchObject({
    answerReadBack: { __typename: 'ReadBackChanged' },
  });
});

it('counts a merged idea for nobody but the one it goes on as, and lists it where asked for', async () => {
  const { world, ada, mira, space, idea } = await placeOf(await inWorld(), 3);
  await postIdea(world, ada, space, 'Another of hers');
  await merged(world, mira, idea, await postIdea(world, mira, space, 'Spare people the stairs'));
  const { member, ideas } = await world.as(null).run<{
    member: { ideaCount: number };
    ideas: { totalCount: number };
  }>(`{ member(id: "${ada.id}") { ideaCount } ideas(filter: { author: "${ada.id}", categories: [MERGED] }) { totalCount } }`);
  expect([member.ideaCount, ideas.totalCount]).toEqual([1, 1]);
});
