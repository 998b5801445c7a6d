import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { FollowThreadDocument, UnfollowThreadDocument } from '../threads/Follow.generated';
import { t } from './words';

/** Stops following a thread, which can be undone, and follows it again. */
export function useFollowing(threadId: string, title: string) {
  const tell = useTell();
  const [follow, following] = useWrite(FollowThreadDocument);
  const [unfollow, unfollowing] = useWrite(UnfollowThreadDocument);
  const variables = { threadId };
  const again = async () => {
    const outcome = await follow({ variables });
    tell(outcome);
  };
  const stop = async () => {
    const outcome = await unfollow({ variables });
    tell(outcome, { text: t('follows.stopped', { title }), undo: () => void again() });
  };
  return { stop: () => void stop(), again: () => void again(), busy: following || unfollowing };
}
