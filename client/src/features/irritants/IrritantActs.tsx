import { MoreHorizontal } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { readDraft } from '../../lib/drafts';
import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import { Popup } from '../../ui/overlay/Popup';
import { Skeleton } from '../../ui/state/Skeleton';
import { FollowButton } from '../threads/FollowButton';
import { menuOf } from './irritant-menu';
import { MeTooButton } from './MeTooButton';
import type { PageIrritant } from './page-irritant';
import { PeopleHit } from './PeopleHit';
import type { SteeringAct } from './Steering';
import { t } from './words';
import styles from './Irritant.module.css';

const IrritantMenu = lazy(() => import('./IrritantMenu'));
const OwnSituation = lazy(() => import('./OwnSituation'));
const Steering = lazy(() => import('./Steering'));

/** What one can do with an irritant: "me too", follow; author and team find more in its menu. */
export function IrritantActs({ irritant }: { irritant: PageIrritant }) {
  const viewer = useViewer();
  const { revalidate } = useRevalidator();
  const [open, setOpen] = useState<SteeringAct | null>(null);
  const [telling, setTelling] = useState(false);
  const can = (action: PageIrritant['viewerCan'][number]) => irritant.viewerCan.includes(action);
  const mine = viewer?.member.id === irritant.author.id;
  const reported = irritant.viewerReport !== null && can('REPORT');
  const said = irritant.viewerReport?.situation ?? null;

  useEffect(() => {
    if (readDraft({ kind: 'REPORT', subject: irritant.id })) setTelling(true);
  }, [irritant.id]);

  const entries = menuOf(irritant);

  return (
    <>
      <div className={styles.acts} data-screen>
        {mine ? (
          <p className={styles.closed}>{t('too.mine')}</p>
        ) : (
          !irritant.sameAs && !irritant.withdrawnAt && <MeTooButton irritant={irritant} />
        )}
        <FollowButton thread={irritant.thread} />
        {entries.length > 0 && (
          <Popup
            className={styles.more}
            label={t('page.more')}
            summary={<MoreHorizontal size={18} aria-hidden="true" />}
          >
            <Suspense fallback={<Skeleton lines={3} />}>
              <IrritantMenu irritant={irritant} entries={entries} onOpen={setOpen} />
            </Suspense>
          </Popup>
        )}
        <span className={styles.grow} />
        <PeopleHit irritant={irritant} />
      </div>
      {reported && said !== null && !telling && (
        <p className={styles.again}>
          <Button small onClick={() => setTelling(true)}>
            {t('too.again')}
          </Button>
        </p>
      )}
      {reported && (said === null || telling) && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <OwnSituation
            key={irritant.viewerReport?.situation}
            irritant={irritant}
            onKept={() => {
              setTelling(false);
              void revalidate();
            }}
          />
        </Suspense>
      )}
      {open && (
        <Suspense fallback={null}>
          <Steering
            act={open}
            irritant={irritant}
            onDone={(changed) => {
              setOpen(null);
              if (changed) void revalidate();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
