import words from '../locales/en/threads.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import type { Thread } from './thread.type.js';

export type ThreadAction = 'COMMENT' | 'NOTE' | 'FOLLOW';
export const THREAD_ACTIONS: readonly ThreadAction[] = ['COMMENT', 'NOTE', 'FOLLOW'];

/** Who may do what in a thread they can see. */
export const threadPolicy = policyOf<Pick<Thread, 'withdrawnAt' | 'archivedAt'>, ThreadAction>(
  THREAD_ACTIONS,
  (actor, act, thread) => {
    if (actor.kind === 'anonymous') {
      return new Refusal(new NotFound());
    }
    if (act === 'FOLLOW') {
      return true;
    }
    if (act === 'NOTE' && !isStaff(actor)) {
      return new Refusal(new NotPossible(words.notesAreForStaff));
    }
    if (thread.withdrawnAt) {
      return new Refusal(new NotPossible(words.withdrawn));
    }
    return thread.archivedAt === null || new Refusal(new NotPossible(words.spaceClosed));
  },
);
