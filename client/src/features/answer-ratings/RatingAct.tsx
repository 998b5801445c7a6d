import { Suspense, useId, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import type { RatedAnswer } from './rated-answer';
import { t } from './words';
import styles from './Ratings.module.css';

const RatingPart = lazy(() => import('./RatingPart'));

/** Opens what can be said of an answer, or for its writer what was. Nothing is asked of the server before. */
export default function RatingAct({ answer }: { answer: RatedAnswer }) {
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  const id = useId();
  const own = viewer?.member.id === answer.author.id;
  return (
    <div className={styles.act}>
      <Button tone="plain" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t(own ? 'read' : 'ask')}
      </Button>
      <div id={id}>
        {open && (
          <Suspense fallback={<Skeleton lines={4} />}>
            <RatingPart answer={answer} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
