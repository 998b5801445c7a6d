import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import { FollowThreadDocument, UnfollowThreadDocument } from '../threads/Follow.generated';
import { t } from './words';

/** Stops following a thread, which can be undone, and follows it again. */
export function useFollowing(threadId: string, title: string) {
  const toast = useToast();
  const [follow, following] = useWrite(FollowThreadDocument);
  const [unfollow, unfollowing] = useWrite(UnfollowThreadDocument);
  const variables = { threadId };
  const again = async () => {
    const outcome = await follow({ variables });
    if (!outcome.ok && outcome.problem) toast({ text: outcome.problem.message, wrong: true });
  };
  const stop = async () => {
    const outcome = await unfollow({ variables });
    if (outcome.ok) toast({ text: t('follows.stopped', { title }), undo: () => void again() });
    else if (outcome.problem) toast({ text: outcome.problem.message, wrong: true });
  };
  return { stop: () => void stop(), again: () => void again(), busy: following || unfollowing };
}
