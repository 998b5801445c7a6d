import words from '../locales/en/threads.json' with { type: 'json' };
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { COMMENT_ACTIONS, type Comment, type CommentAction } from './comment.type.js';

type Judged = Pick<Comment, 'authorId' | 'withdrawnAt' | 'threadOpen'>;

const no = (message: string): Refusal => new Refusal(new NotPossible(message));

/** Who may do what to a comment they can see. */
export const commentPolicy = policyOf<Judged, CommentAction>(COMMENT_ACTIONS, (actor, act, comment) => {
  if (actor.kind === 'anonymous') {
    return new Refusal(new NotFound());
  }
  if (act === 'REPLY') {
    return (comment.threadOpen && !comment.withdrawnAt) || no(words.noReply);
  }
  if (comment.authorId !== actor.memberId) {
    return no(words.onlyAuthor);
  }
  if (act === 'RESTORE') {
    return comment.withdrawnAt !== null || no(words.commentStands);
  }
  return comment.withdrawnAt === null || no(words.commentWithdrawn);
});
