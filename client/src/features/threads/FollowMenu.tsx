import { BellOff } from 'lucide-react';
import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Popup } from '../../ui/overlay/Popup';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './words';
import styles from './FollowMenu.module.css';

const MuteThread = lazy(() => import('../inbox/MuteThread'));

/** Beside "Follow": muting. What is in it comes when it is first opened. */
export function FollowMenu({ threadId }: { threadId: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popup
      className={styles.menu}
      label={t('muting')}
      onOpen={() => setOpened(true)}
      summary={<BellOff size={18} aria-hidden="true" />}
    >
      {opened && (
        <Suspense fallback={<Skeleton lines={1} />}>
          <MuteThread threadId={threadId} />
        </Suspense>
      )}
    </Popup>
  );
}
