import { lazy } from '../../lib/lazy';
import { MuteMenu } from './MuteMenu';
import { t } from './words';

const MuteThread = lazy(() => import('../inbox/MuteThread'));

/** Beside "Follow": muting. */
export function FollowMenu({ threadId }: { threadId: string }) {
  return (
    <MuteMenu label={t('muting')}>
      <MuteThread threadId={threadId} />
    </MuteMenu>
  );
}
