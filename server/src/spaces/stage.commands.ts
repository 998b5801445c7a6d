import {
  createStageInput,
  orderStagesInput,
  removeStageInput,
  renameStageInput,
} from '@rapport/shared/inputs/space';
import { STAGES_PER_SPACE_MAX } from '@rapport/shared/limits';
import words from '../locales/en/spaces.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { sqlState } from '../platform/errors.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { StageEntity } from './space.entity.js';
import { stageCreated, stageRemoved, stageRenamed, stagesOrdered } from './space.events.js';
import { stagesInside } from './space.queries.js';
import { reordered, sameName } from './space.rules.js';
import type { Stage } from './space.type.js';
import { openSpace, type OpenSpace } from './space.writes.js';
import { isNeeded, placeOfNewStage } from './stage.rules.js';

const spaceOfStage = statement<{ spaceId: string }>(
  'spaces.of_stage',
  `select space_id as "spaceId" from stage where community_id = $1 and id = $2`,
);

interface OpenStage {
  space: OpenSpace;
  stages: Stage[];
  stage: Stage;
}

/** A stage and its neighbours, which nobody else changes until the write ends. */
async function openStage(write: Write, stageId: string): Promise<OpenStage> {
  const { spaceId } = found(await write.tx.row(spaceOfStage, [write.actor.communityId, stageId]));
  const space = await openSpace(write, spaceId);
  const stages = await stagesInside(write.tx, write.actor.communityId, spaceId);
  return { space, stages, stage: found(stages.find((one) => one.id === stageId)) };
}

function assertNameIsFree(stages: readonly Stage[], name: string): void {
  if (stages.some((stage) => sameName(stage.name, name))) {
    throw invalid('name', 'TAKEN');
  }
}

async function writeOrder(write: Write, space: OpenSpace, order: readonly string[]): Promise<void> {
  for (const [position, id] of order.entries()) {
    await write.tx.update(
      StageEntity,
      { communityId: write.actor.communityId, spaceId: space.id, id },
      { position },
    );
  }
}

/** An admin adds a stage; it stands after those of its own category. */
export const createStage = command({
  name: 'createStage',
  action: 'space:administer',
  input: createStageInput,
  async run(write, { spaceId, name, category }) {
    const { communityId } = write.actor;
    const space = await openSpace(write, spaceId);
    const stages = await stagesInside(write.tx, communityId, space.id);
    assertNameIsFree(stages, name);
    if (stages.length >= STAGES_PER_SPACE_MAX) {
      refuse(new NotPossible(fill(words.tooManyStages, { max: STAGES_PER_SPACE_MAX })));
    }
    const id = write.ids.next();
    const position = placeOfNewStage(stages, category);
    await write.tx.insert(StageEntity, { communityId, id, spaceId: space.id, name, category, position });
    await writeOrder(write, space, stages.map((stage) => stage.id).toSpliced(position, 0, id));
    await write.emit(stageCreated, { spaceId, stageId: id });
    return { spaceId };
  },
});

/** An admin renames a stage; answers keep the name they were given under. */
export const renameStage = command({
  name: 'renameStage',
  action: 'space:administer',
  input: renameStageInput,
  async run(write, { stageId, name }) {
    const { space, stages, stage } = await openStage(write, stageId);
    assertNameIsFree(
      stages.filter((one) => one.id !== stage.id),
      name,
    );
    await write.tx.update(StageEntity, { communityId: write.actor.communityId, id: stage.id }, { name });
    await write.emit(stageRenamed, { spaceId: space.id, stageId });
    return { spaceId: space.id };
  },
});

/** An admin puts the stages of a space in order. */
export const orderStages = command({
  name: 'orderStages',
  action: 'space:administer',
  input: orderStagesInput,
  async run(write, { spaceId, stageIds }) {
    const space = await openSpace(write, spaceId);
    const stages = await stagesInside(write.tx, write.actor.communityId, space.id);
    const order = reordered(
      stages.map((stage) => stage.id),
      stageIds,
    );
    if (!order) {
      throw invalid('stageIds', 'UNKNOWN');
    }
    await writeOrder(write, space, order);
    await write.emit(stagesOrdered, { spaceId });
    return { spaceId };
  },
});

// Waits for ideas that are being posted to it and lets no new one come.
const closeStage = statement(
  'spaces.close_stage',
  `select id from stage where community_id = $1 and id = $2 for update`,
);

const FOREIGN_KEY_VIOLATION = '23503';

/** An admin takes a stage away; its ideas go to another stage of the same category, so that none changes meaning. */
export const removeStage = command({
  name: 'removeStage',
  action: 'space:administer',
  input: removeStageInput,
  async run(write, { stageId, moveIdeasTo }) {
    const { space, stages, stage } = await openStage(write, stageId);
    if (isNeeded(stages, stage)) {
      refuse(new NotPossible(words.stageNeeded));
    }
    const heir = stages.find((one) => one.id === moveIdeasTo && one.id !== stage.id);
    if (moveIdeasTo && !heir) {
      throw invalid('moveIdeasTo', 'UNKNOWN');
    }
    if (heir && heir.category !== stage.category) {
      throw invalid('moveIdeasTo', 'INVALID', words.otherCategory);
    }
    await write.tx.rows(closeStage, [write.actor.communityId, stage.id]);
    await write.emit(stageRemoved, { spaceId: space.id, stageId, moveIdeasTo: heir?.id ?? null });
    try {
      await write.tx.remove(StageEntity, { communityId: write.actor.communityId, id: stage.id });
    } catch (error) {
      // Ideas are a feature above this one: that some still stand here is for the database to say.
      throw sqlState(error) === FOREIGN_KEY_VIOLATION
        ? invalid('moveIdeasTo', 'REQUIRED', words.stageInUse)
        : error;
    }
    return { spaceId: space.id };
  },
});
