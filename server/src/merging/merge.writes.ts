import { CreditEntity } from '../credits/credit.module.js';
import type { IdeaInSpace } from '../ideas/idea.module.js';
import type { Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { statement } from '../platform/statement.js';
import { mergedStageInside, stagesInside } from '../spaces/space.module.js';
import { moveCommentsBack, moveCommentsIn } from './merge.comments.js';
import { askForCredit } from './merge.credits.js';
import { IdeaMergeEntity } from './merge.entity.js';
import { bringFollowers, takeFollowersBack, type Step } from './merge.follows.js';
import type { Link } from './merge.lock.js';
import { comingAuthors, joinAuthors, partAuthors } from './merge.people.js';
import { OBJECTION_DAYS } from './merge.rules.js';
import { partVotes, uniteVotes } from './merge.votes.js';
import type { MergeForWrite } from './merge.queries.js';

const A_DAY_MS = 86_400_000;

const place = statement(
  'merging.place',
  `update idea set stage_id = case when id = $2 then $4::uuid else stage_id end,
     category = case when id = $2 then $5 else category end,
     merged_count = merged_count + case when id = $3 then $6::integer else 0 end
   where community_id = $1 and id in ($2, $3)`,
);

/** Lets one idea go on as part of another. Both are locked, and may be merged. @returns the id of the merge. */
export async function unite(
  write: Write,
  source: Allowed<IdeaInSpace, 'MERGE'>,
  target: IdeaInSpace,
  why: string,
): Promise<string> {
  const { communityId, memberId } = write.actor;
  const mergeId = write.ids.next();
  const stage = await mergedStageInside(write, source.spaceId);
  await write.tx.insert(IdeaMergeEntity, {
    communityId,
    id: mergeId,
    sourceId: source.id,
    targetId: target.id,
    mergedById: memberId,
    why,
    mergedAt: write.now,
    objectBefore: new Date(write.now.getTime() + OBJECTION_DAYS * A_DAY_MS),
    sourceStageId: source.stageId,
    sourceCategory: source.category,
  });
  const authors = await comingAuthors(write, source.id, target.id);
  const merge = { mergeId, sourceId: source.id, targetId: target.id, targetThreadId: target.threadId };
  await uniteVotes(write, { ...merge, revision: target.revision });
  await bringFollowers(
    write,
    { mergeId, fromThreadId: source.threadId, toThreadId: target.threadId },
    authors,
  );
  await moveCommentsIn(write, source.threadId, target.threadId);
  await joinAuthors(write, merge, authors);
  await write.tx.rows(place, [communityId, source.id, target.id, stage.id, stage.category, 1]);
  await askForCredit(write, mergeId, source, target);
  return mergeId;
}

/** The merges from a source on, each with where it leads. */
function stepsOf(chain: readonly Link[]): Step[] {
  return chain.flatMap(({ id, threadId, mergeId }) =>
    mergeId ? [{ mergeId, targetId: id, targetThreadId: threadId }] : [],
  );
}

/**
 * Lets a source stand by itself again, with all that it brought but what people did themselves since.
 *
 * @param chain the source, its target and what that goes on as, all locked.
 */
export async function part(
  write: Write,
  merge: MergeForWrite,
  source: IdeaInSpace,
  chain: readonly Link[],
  why: string,
): Promise<void> {
  const { communityId, memberId } = write.actor;
  const steps = stepsOf(chain);
  const shownIn = chain.at(-1) ?? { threadId: source.threadId, visibility: source.spaceVisibility };
  await write.tx.update(
    IdeaMergeEntity,
    { communityId, id: merge.id },
    { undoneAt: write.now, undoneById: memberId, undoneWhy: why },
  );
  await moveCommentsBack(write, source, shownIn);
  await takeFollowersBack(write, steps);
  await partVotes(
    write,
    merge.id,
    steps.map(({ targetId }) => targetId),
  );
  await partAuthors(write, steps);
  if (merge.creditId) {
    // Agreed to or not: what it says is not so any more.
    await write.tx.remove(CreditEntity, { communityId, id: merge.creditId });
  }
  const stages = await stagesInside(write.tx, communityId, source.spaceId);
  const stage =
    stages.find(({ id }) => id === merge.sourceStageId) ??
    stages.find(({ category }) => category === merge.sourceCategory) ??
    stages.find(({ category }) => category === 'OPEN');
  if (!stage) {
    throw new Error('A space has no open stage.');
  }
  await write.tx.rows(place, [communityId, source.id, merge.targetId, stage.id, stage.category, -1]);
}
