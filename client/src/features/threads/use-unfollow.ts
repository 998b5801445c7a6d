import { useCallback } from 'react';
import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import { UnfollowThreadDocument } from './Follow.generated';
import { t } from './words';

/** Takes back a following that came with posting, voting or commenting. */
export function useUnfollow(): (threadId: string) => void {
  const [unfollow] = useWrite(UnfollowThreadDocument);
  const toast = useToast();
  return useCallback(
    (threadId) => {
      const run = async () => {
        const outcome = await unfollow({ variables: { threadId } });
        if (outcome.ok) toast({ text: t('followUndone') });
        else if (outcome.problem) toast({ text: outcome.problem.message, wrong: true });
      };
      void run();
    },
    [toast, unfollow],
  );
}
