import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import words from '../locales/en/spaces.json' with { type: 'json' };
import { StageEntity } from './space.entity.js';
import { stagesInside } from './space.queries.js';
import { sameName } from './space.rules.js';
import type { Stage } from './space.type.js';

const lockSpace = statement(
  'spaces.lock_for_merged_stage',
  `select id from space where community_id = $1 and id = $2 for no key update`,
);

function freeName(stages: readonly Stage[], number = 1): string {
  const name = number === 1 ? words.stages.MERGED : `${words.stages.MERGED} ${number}`;
  return stages.some((stage) => sameName(stage.name, name)) ? freeName(stages, number + 1) : name;
}

/**
 * The stage of a space for what goes on as part of another idea. Spaces begin without one, and admins cannot make one
 * by hand: it comes, behind all others, when it is first needed.
 */
export async function mergedStageInside(write: Write, spaceId: string): Promise<Stage> {
  const { communityId } = write.actor;
  const find = async (): Promise<Stage[]> => stagesInside(write.tx, communityId, spaceId);
  const known = (await find()).find(({ category }) => category === 'MERGED');
  if (known) {
    return known;
  }
  await write.tx.rows(lockSpace, [communityId, spaceId]);
  const stages = await find();
  const present = stages.find(({ category }) => category === 'MERGED');
  if (present) {
    return present;
  }
  const stage = {
    id: write.ids.next(),
    spaceId,
    name: freeName(stages),
    category: 'MERGED' as const,
    position: (stages.at(-1)?.position ?? -1) + 1,
  };
  await write.tx.insert(StageEntity, { communityId, ...stage });
  return stage as Stage;
}
