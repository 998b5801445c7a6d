import { useCallback } from 'react';
import { useToast, type Toast } from './toasts';

/** What came of a write, as far as a notice needs to know. */
type Outcome = { ok: true } | { ok: false; problem: { message: string } | null };

/**
 * Tells what came of a write: `done` when it went through, the reason when it was refused, nothing when the visitor
 * was sent to sign in.
 */
export function useTell(): (outcome: Outcome, done?: Toast) => void {
  const toast = useToast();
  return useCallback(
    (outcome, done) => {
      if (!outcome.ok) {
        if (outcome.problem) toast({ text: outcome.problem.message, wrong: true });
      } else if (done) toast(done);
    },
    [toast],
  );
}
