import words from '../locales/en/merging.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';

export const MERGE_ACTIONS = ['OBJECT', 'UNDO'] as const;
export type MergeAction = (typeof MERGE_ACTIONS)[number];

/** What decides about a merge. */
export interface JudgedMerge {
  sourceAuthorId: string;
  mergedById: string;
  objectedAt: Date | null;
  undoneAt: Date | null;
  /** Whether the days for an objection are over. */
  isLate: boolean;
}

const no = (why: string): Refusal => new Refusal(new NotPossible(why));

/** Who may do what to a merge they can see. */
export const mergePolicy = policyOf<JudgedMerge, MergeAction>(MERGE_ACTIONS, (actor, act, merge) => {
  if (actor.kind === 'anonymous') {
    return new Refusal(new NotFound());
  }
  if (merge.undoneAt) {
    return no(words.undoneAlready);
  }
  const isAuthor = actor.memberId === merge.sourceAuthorId;
  const isOwnMerge = actor.memberId === merge.mergedById;
  if (act === 'UNDO') {
    return isStaff(actor) || (isAuthor && isOwnMerge) || no(words.onlyStaffUndoes);
  }
  if (!isAuthor) return no(words.onlyAuthorObjects);
  if (isOwnMerge) return no(words.ownMerge);
  if (merge.objectedAt) return no(words.objectedAlready);
  return merge.isLate ? no(words.objectionOver) : true;
});
