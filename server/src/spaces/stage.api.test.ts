import { expect, it } from 'vitest';
import { CHANGED, eventsIn, type ChangedSpace } from '../../test/spaces.js';
import { codeOf, useWorlds, type Voice } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const CREATE = `mutation ($input: CreateStageInput!) { change: createStage(input: $input) { ${CHANGED} } }`;
const RENAME = `mutation ($input: RenameStageInput!) { change: renameStage(input: $input) { ${CHANGED} } }`;
const ORDER = `mutation ($input: OrderStagesInput!) { change: orderStages(input: $input) { ${CHANGED} } }`;
const REMOVE = `mutation ($input: RemoveStageInput!) { change: removeStage(input: $input) { ${CHANGED} } }`;
const NOBODY = '0192d0a0-0000-7000-8000-000000000001';

async function change(admin: Voice, document: string, input: object): Promise<ChangedSpace> {
  return (await admin.run<{ change: ChangedSpace }>(document, { input })).change;
}
const namesOf = (changed: ChangedSpace): string[] => changed.space?.stages.map((stage) => stage.name) ?? [];
const idOf = (changed: ChangedSpace, name: string): string =>
  changed.space?.stages.find((stage) => stage.name === name)?.id ?? '';

it('lets nobody but an admin touch stages', async () => {
  const world = await inWorld();
  const { id: spaceId, stages } = await world.space();
  const staff = world.as(await world.member('STAFF'));
  for (const [document, input] of [
    [CREATE, { spaceId, name: 'Testing', category: 'BUILDING' }],
    [RENAME, { stageId: stages.OPEN, name: 'New' }],
    [ORDER, { spaceId, stageIds: [] }],
    [REMOVE, { stageId: stages.PLANNED }],
  ] as const) {
    expect(codeOf(await staff.ask(document, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await world.as(null).ask(document, { input }))).toBe('UNAUTHENTICATED');
  }
});

it('adds a stage behind those of its category, under a name of its own', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { id: spaceId } = await world.space();
  const added = await change(admin, CREATE, { spaceId, name: 'People try it', category: 'BUILDING' });
  expect(namesOf(added)).toEqual([
    'open',
    'considering',
    'planned',
    'building',
    'People try it',
    'shipped',
    'declined',
    'merged',
  ]);
  expect(added.space?.stages.map((stage) => stage.position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const again = await change(admin, CREATE, { spaceId, name: 'people TRY it', category: 'OPEN' });
  expect(again.fields).toMatchObject([{ path: 'name', code: 'TAKEN' }]);
});

it('renames a stage, also to the same word in other capitals, never to that of another', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { stages } = await world.space();
  expect(namesOf(await change(admin, RENAME, { stageId: stages.OPEN, name: 'Open' }))[0]).toBe('Open');
  const taken = await change(admin, RENAME, { stageId: stages.OPEN, name: 'Planned' });
  expect(taken.fields).toMatchObject([{ path: 'name', code: 'TAKEN' }]);
  expect((await change(admin, RENAME, { stageId: NOBODY, name: 'x' })).__typename).toBe('NotFound');
});

it('orders stages and refuses those of another space', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { id: spaceId, stages } = await world.space();
  const other = await world.space();
  const ordered = await change(admin, ORDER, { spaceId, stageIds: [stages.SHIPPED, stages.OPEN] });
  expect(namesOf(ordered).slice(0, 3)).toEqual(['shipped', 'open', 'considering']);
  const foreign = await change(admin, ORDER, { spaceId, stageIds: [other.stages.OPEN] });
  expect(foreign.fields).toMatchObject([{ path: 'stageIds', code: 'UNKNOWN' }]);
  expect(await eventsIn(world, spaceId)).toEqual(['stagesOrdered']);
});

it('keeps the last stage where ideas are open, shipped or declined', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { id: spaceId, stages } = await world.space();
  for (const stageId of [stages.OPEN, stages.SHIPPED, stages.DECLINED]) {
    expect((await change(admin, REMOVE, { stageId })).message).toMatch(/last of its kind/);
  }
  const second = await change(admin, CREATE, { spaceId, name: 'Not now', category: 'DECLINED' });
  expect(namesOf(await change(admin, REMOVE, { stageId: stages.DECLINED }))).not.toContain('declined');
  expect((await change(admin, REMOVE, { stageId: idOf(second, 'Not now') })).__typename).toBe('NotPossible');
});

it('hands ideas to a stage of the same category and the same space only', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { stages } = await world.space();
  const other = await world.space();
  const refused = async (moveIdeasTo: string): Promise<unknown> =>
    (await change(admin, REMOVE, { stageId: stages.PLANNED, moveIdeasTo })).fields;
  expect(await refused(stages.BUILDING)).toMatchObject([{ path: 'moveIdeasTo', code: 'INVALID' }]);
  expect(await refused(other.stages.PLANNED)).toMatchObject([{ path: 'moveIdeasTo', code: 'UNKNOWN' }]);
  expect(await refused(stages.PLANNED)).toMatchObject([{ path: 'moveIdeasTo', code: 'UNKNOWN' }]);
});

it('has at most twenty stages', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { id: spaceId } = await world.space();
  for (let count = 8; count <= 20; count++) {
    await change(admin, CREATE, { spaceId, name: `Stage ${count}`, category: 'OPEN' });
  }
  const tooMany = await change(admin, CREATE, { spaceId, name: 'One more', category: 'OPEN' });
  expect(tooMany.message).toBe('A space has at most 20 stages.');
});
