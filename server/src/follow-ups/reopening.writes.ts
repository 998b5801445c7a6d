import { IdeaEntity, ideaInside, ideaPolicy, putIdeaAtStage } from '../ideas/idea.module.js';
import { openWrite, type Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { responsibleFor, stagesInside } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { IdeaReopeningEntity } from './follow-up.entity.js';
import { ideaReopened } from './follow-up.events.js';
import { stageToReopenAt } from './follow-up.rules.js';

/** What somebody said did not help. */
export interface NotHelped {
  followUpId: string;
  outcomeId: string;
  ideaId: string;
  /** Who told the outcome. */
  authorId: string;
}

// Shipped again by a later outcome, an idea is not reopened by what is said of the earlier one.
const shippedAgain = statement<{ id: string }>(
  'followUps.shipped_again',
  `select n.id from outcome o
   join outcome n on n.community_id = o.community_id and n.kind = 'RELEASE'
     and (n.published_at, n.id) > (o.published_at, o.id)
   join outcome_idea oi on oi.community_id = n.community_id and oi.outcome_id = n.id and oi.idea_id = $3
   where o.community_id = $1 and o.id = $2 limit 1`,
);

/** In the name of who looks at it again, at the moment of the answer. */
function writeOfOwner(write: Write, ownerId: string): Write {
  const { communityId } = write.actor;
  const actor = {
    kind: 'member',
    communityId,
    memberId: ownerId,
    role: 'STAFF',
    sessionId: null,
    scopes: null,
  } as const;
  return openWrite(write, actor, write.tx, write.now);
}

/**
 * Opens a shipped idea again because it did not help who asked for it: a stage of consideration, a named person, and
 * everybody who follows is told (practice 1.12).
 *
 * @returns who looks at it again; null when it is not shipped by that outcome any more, or rests.
 */
export async function reopenIdea(write: Write, said: NotHelped): Promise<string | null> {
  const { communityId } = write.actor;
  const idea = await ideaInside(write.tx, write.actor, said.ideaId, 'locked');
  if (
    idea?.category !== 'SHIPPED' ||
    (await write.tx.row(shippedAgain, [communityId, said.outcomeId, idea.id]))
  ) {
    return null;
  }
  const steps = await responsibleFor(write.tx, communityId, idea.spaceId, said.authorId);
  const ownerId = steps[0]?.[0] ?? said.authorId;
  const byOwner = writeOfOwner(write, ownerId);
  const stage = stageToReopenAt(await stagesInside(write.tx, communityId, idea.spaceId));
  if (!stage || ideaPolicy.judge(byOwner.actor, 'ANSWER', idea) !== true) {
    return null;
  }
  await putIdeaAtStage(byOwner, ideaPolicy.authorize(byOwner.actor, 'ANSWER', idea), stage);
  await write.tx.update(IdeaEntity, { communityId, id: idea.id }, { deciderId: ownerId });
  const reopeningId = write.ids.next();
  await write.tx.insert(IdeaReopeningEntity, {
    communityId,
    id: reopeningId,
    ideaId: idea.id,
    followUpId: said.followUpId,
    ownerId,
    at: write.now,
  });
  // Told in the owner's name: who said that it did not help may not want to be named.
  await byOwner.emit(ideaReopened, {
    reopeningId,
    ideaId: idea.id,
    threadId: idea.threadId,
    fromStageId: idea.stageId,
    toStageId: stage.id,
  });
  await concern(byOwner, {
    threadId: idea.threadId,
    kind: 'IDEA_REOPENED',
    who: 'followers',
    detailId: reopeningId,
  });
  return ownerId;
}
