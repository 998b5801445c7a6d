import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import { useFocusKept } from '../../lib/use-focus-kept';
import { Button } from '../../ui/button/Button';
import type { NamedMember } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import type { Entry } from './journey';
import { t } from './words';
import styles from './Journey.module.css';

const NoteForm = lazy(() => import('./NoteForm'));

interface NoteProps {
  entry: Entry;
  member: NamedMember;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Notes something that comes from the person's own words; where there are none, nothing can be noted. */
export function NoteAct({ entry, member, open, onOpen }: NoteProps) {
  const kept = useFocusKept<HTMLDivElement>();
  if (entry.memorySource === null) return null;
  return (
    <div className={open ? styles.acts : styles.note} data-screen {...kept}>
      {open ? (
        <Suspense fallback={<Skeleton lines={4} />}>
          <NoteForm entry={entry} member={member} onDone={() => onOpen(false)} />
        </Suspense>
      ) : (
        <Button small tone="plain" onClick={() => onOpen(true)}>
          {t('remembered.note')}
        </Button>
      )}
    </div>
  );
}
