import { Suspense, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { readDraft } from '../../lib/drafts';
import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { useReturnFocus } from '../admin/use-return-focus';
import type { Incident } from './incident';
import { t } from './words';
import styles from './Incidents.module.css';

const HitForm = lazy(() => import('./HitForm'));

/** "This hit me too": opens a conversation with a named person, who writes within one working day (practice 0.20). */
export function Hit({ incident }: { incident: Incident }) {
  const viewer = useViewer();
  const { id, viewerWasHit, viewerRecovery, viewerCan } = incident;
  // What was begun and not sent opens by itself; who pressed for it writes at once.
  const [open, setOpen] = useState<'begun' | 'pressed' | null>(null);
  const [button, onClosing] = useReturnFocus();
  const kept = useFocusKept<HTMLDivElement>();
  useEffect(() => setOpen(readDraft({ kind: 'INCIDENT', subject: id }) ? 'begun' : null), [id]);
  const close = () => {
    onClosing();
    setOpen(null);
  };
  if (viewerWasHit) {
    return (
      <div {...kept}>
        <p className={styles.hit}>
          {t('hit.said')} <Link to={viewerRecovery?.path ?? '/me/recoveries'}>{t('hit.follow')}</Link>
        </p>
      </div>
    );
  }
  // Visitors may begin: they sign in when they send it.
  if (viewer && !viewerCan.includes('SAY_IT_HIT_ME')) return null;
  return (
    <div {...kept}>
      <section className={styles.sheet} data-screen aria-labelledby="hit">
        <h2 id="hit">{t('hit.title')}</h2>
        <p className={styles.quiet}>{t('hit.lead')}</p>
        {open ? (
          <Suspense fallback={<Skeleton lines={4} />}>
            <HitForm incidentId={id} focused={open === 'pressed'} onCancel={close} />
          </Suspense>
        ) : (
          <Button ref={button} onClick={() => setOpen('pressed')}>
            {t('hit.say')}
          </Button>
        )}
      </section>
    </div>
  );
}
