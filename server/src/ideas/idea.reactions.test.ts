import { expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { CHANGED, type ChangedSpace } from '../../test/spaces.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const REMOVE = `mutation ($stageId: ID!, $moveIdeasTo: ID) {
  removeStage(input: { stageId: $stageId, moveIdeasTo: $moveIdeasTo }) { ${CHANGED} } }`;
const CREATE = `mutation ($spaceId: ID!) {
  createStage(input: { spaceId: $spaceId, name: "Fresh", category: OPEN }) { ${CHANGED} } }`;

it('moves the ideas of a stage that goes to the one chosen for them, and keeps the stage while none is', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const space = await world.space();
  const idea = await postIdea(world, await world.member(), space);
  const { createStage } = await admin.run<{ createStage: ChangedSpace }>(CREATE, { spaceId: space.id });
  const fresh = createStage.space?.stages.find((stage) => stage.name === 'Fresh')?.id;

  const stageId = space.stages.OPEN;
  const refused = await admin.run<{ removeStage: ChangedSpace }>(REMOVE, { stageId });
  expect(refused.removeStage.fields).toMatchObject([{ path: 'moveIdeasTo', code: 'REQUIRED' }]);

  const removed = await admin.run<{ removeStage: ChangedSpace }>(REMOVE, { stageId, moveIdeasTo: fresh });
  expect(removed.removeStage.space?.stages.map((stage) => stage.id)).not.toContain(stageId);
  expect(
    await admin.run(`{ idea(number: ${idea.number}) { stage { id category } waiting { days } } }`),
  ).toEqual({
    idea: { stage: { id: fresh, category: 'OPEN' }, waiting: { days: 0 } },
  });
});

it('takes a tag that goes from every idea that carries it', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const space = await world.space();
  const author = await world.member();
  const idea = await postIdea(world, author, space);
  const { createTag } = await admin.run<{ createTag: ChangedSpace }>(
    `mutation ($spaceId: ID!) { createTag(input: { spaceId: $spaceId, name: "paper" }) { ${CHANGED} } }`,
    { spaceId: space.id },
  );
  const tagId = createTag.space?.tags[0]?.id;
  const document = `{ idea(number: ${idea.number}) { tags { name } } }`;
  await world.as(author).run(`mutation ($input: TagIdeaInput!) { tagIdea(input: $input) { __typename } }`, {
    input: { ideaId: idea.id, tagIds: [tagId] },
  });
  expect(await admin.run(document)).toEqual({ idea: { tags: [{ name: 'paper' }] } });
  await admin.run(`mutation ($tagId: ID!) { removeTag(tagId: $tagId) { __typename } }`, { tagId });
  expect(await admin.run(document)).toEqual({ idea: { tags: [] } });
});
