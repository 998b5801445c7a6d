import { useCallback } from 'react';
import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { UnfollowThreadDocument } from './Follow.generated';
import { t } from './words';

/** Takes back a following that came with posting, voting or commenting. */
export function useUnfollow(): (threadId: string) => void {
  const [unfollow] = useWrite(UnfollowThreadDocument);
  const tell = useTell();
  return useCallback(
    (threadId) => {
      const run = async () => {
        const outcome = await unfollow({ variables: { threadId } });
        tell(outcome, { text: t('followUndone') });
      };
      void run();
    },
    [tell, unfollow],
  );
}
