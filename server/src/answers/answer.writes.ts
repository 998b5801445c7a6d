import { putIdeaAtStage, type IdeaInSpace } from '../ideas/idea.module.js';
import type { Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { found } from '../platform/problems.js';
import { RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';
import { stagesInside, type Stage } from '../spaces/space.module.js';
import { followQuietly } from '../threads/thread.module.js';
import { AnswerEntity } from './answer.entity.js';
import { ideaAnswered } from './answer.events.js';

type Parts = Pick<
  AnswerEntity,
  | 'serves'
  | 'reason'
  | 'constraintText'
  | 'wouldChange'
  | 'reviewOn'
  | 'noReviewReason'
  | 'readBackOutcome'
  | 'readBackId'
>;

export interface NewAnswer {
  text: string;
  from: Stage;
  to: Stage;
  /** What a decision carries; nothing for any other answer. */
  parts: Parts | null;
  /** Whether something else tells those who follow the idea, so that inboxes leave this out. */
  quiet?: boolean;
}

const NOTHING: Parts = {
  serves: null,
  reason: null,
  constraintText: null,
  wouldChange: null,
  reviewOn: null,
  noReviewReason: null,
  readBackOutcome: null,
  readBackId: null,
};

/** Appends an answer, moves its idea where it says, and tells of it. @returns its id. */
export async function insertAnswer(
  write: Write,
  idea: Allowed<IdeaInSpace, 'ANSWER'>,
  { text, from, to, parts, quiet = false }: NewAnswer,
): Promise<string> {
  const { communityId, memberId } = write.actor;
  const answerId = write.ids.next();
  await write.tx.insert(AnswerEntity, {
    communityId,
    id: answerId,
    ideaId: idea.id,
    authorId: memberId,
    text,
    html: renderMarkdown(text),
    rendererVersion: RENDERER_VERSION,
    fromStage: from.name,
    fromCategory: from.category,
    toStage: to.name,
    toCategory: to.category,
    ...(parts ?? NOTHING),
    createdAt: write.now,
  });
  if (to.id !== from.id) {
    await putIdeaAtStage(write, idea, to);
  }
  await followQuietly(write, idea.threadId, memberId);
  await write.emit(ideaAnswered, {
    answerId,
    ideaId: idea.id,
    threadId: idea.threadId,
    fromCategory: from.category,
    toCategory: to.category,
    ...(quiet && { quiet }),
  });
  return answerId;
}

/**
 * Answers an idea as part of a larger write, for higher features. Only for what decides nothing: a plan or a decline
 * asks its author first, and says whom it serves.
 *
 * @param idea locked. @param to a stage of its own space; the one it stands at to answer without moving it.
 * @returns the id of the answer.
 */
export async function answerInside(
  write: Write,
  idea: Allowed<IdeaInSpace, 'ANSWER'>,
  { to, text, quiet }: { to: Stage; text: string; quiet: boolean },
): Promise<string> {
  const stages = await stagesInside(write.tx, write.actor.communityId, idea.spaceId);
  const from = found(stages.find(({ id }) => id === idea.stageId));
  return insertAnswer(write, idea, { text, from, to, parts: null, quiet });
}
