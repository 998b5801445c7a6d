import { Suspense, useEffect, useState } from 'react';
import { readDraft } from '../../lib/drafts';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { useReturnFocus } from '../admin/use-return-focus';
import { t } from './words';
import styles from './Meeting.module.css';

const QuestionForm = lazy(() => import('./QuestionForm'));

/** The way to raise a question, on the page itself; what was begun is gone on with. */
export function QuestionAct({ meetingId }: { meetingId: string }) {
  const [open, setOpen] = useState<'begun' | 'pressed' | null>(null);
  const [button, onClosing] = useReturnFocus();
  useEffect(
    () => setOpen(readDraft({ kind: 'MEETING', subject: `${meetingId}:question` }) ? 'begun' : null),
    [meetingId],
  );
  if (!open) {
    return (
      <p className={styles.acts} data-screen>
        <Button ref={button} onClick={() => setOpen('pressed')}>
          {t('questions.raise')}
        </Button>
      </p>
    );
  }
  const close = () => {
    onClosing();
    setOpen(null);
  };
  return (
    <div className={styles.sheet} data-screen>
      <Suspense fallback={<Skeleton lines={5} />}>
        <QuestionForm meetingId={meetingId} focused={open === 'pressed'} onDone={close} />
      </Suspense>
    </div>
  );
}
