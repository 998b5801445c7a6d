import { BellOff } from 'lucide-react';
import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Popup } from '../../ui/overlay/Popup';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './words';
import styles from '../threads/FollowMenu.module.css';

const MuteSpace = lazy(() => import('../inbox/MuteSpace'));

/** Muting a space. What is in it comes when it is first opened. */
export function SpaceMenu({ slug }: { slug: string }) {
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
          <MuteSpace slug={slug} />
        </Suspense>
      )}
    </Popup>
  );
}
