import { Bell, BellRing } from 'lucide-react';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import {
  FollowThreadDocument,
  UnfollowThreadDocument,
  type FollowedThreadFragment,
} from './Follow.generated';
import { FollowMenu } from './FollowMenu';
import { t } from './words';

/** Follows a thread or stops following it; shown at once, taken back with a reason when refused. */
export function FollowButton({ thread }: { thread: Omit<FollowedThreadFragment, ' $fragmentName'> }) {
  const tell = useTell();
  const viewer = useViewer();
  const [follow] = useWrite(FollowThreadDocument);
  const [unfollow] = useWrite(UnfollowThreadDocument);
  const follows = thread.viewerFollows;

  const toggle = async () => {
    const changed = {
      __typename: 'FollowChanged' as const,
      thread: {
        ...thread,
        viewerFollows: !follows,
        followerCount: thread.followerCount + (follows ? -1 : 1),
      },
    };
    const variables = { threadId: thread.id };
    const outcome = follows
      ? await unfollow({ variables, optimistic: { unfollowThread: changed }, inTurn: thread.id })
      : await follow({
          variables,
          optimistic: { followThread: changed },
          act: { kind: 'follow', variables },
          inTurn: thread.id,
        });
    tell(outcome);
  };

  const Icon = follows ? BellRing : Bell;
  return (
    <>
      <Button
        aria-pressed={follows}
        title={follows ? t('unfollow') : undefined}
        onClick={() => void toggle()}
      >
        <Icon size={16} aria-hidden="true" />
        {follows ? t('following') : t('follow')}
      </Button>
      {viewer && <FollowMenu threadId={thread.id} />}
    </>
  );
}
