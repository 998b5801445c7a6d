import { BellOff } from 'lucide-react';
import { Suspense, useState, type ReactNode } from 'react';
import { Popup } from '../../ui/overlay/Popup';
import { Skeleton } from '../../ui/state/Skeleton';
import styles from './MuteMenu.module.css';

/** A bell that opens what can be muted. What is in it comes when it is first opened. */
export function MuteMenu({ label, children }: { label: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popup
      className={styles.menu}
      label={label}
      onOpen={() => setOpened(true)}
      summary={<BellOff size={18} aria-hidden="true" />}
    >
      {opened && <Suspense fallback={<Skeleton lines={1} />}>{children}</Suspense>}
    </Popup>
  );
}
