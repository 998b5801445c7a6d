import { MoreHorizontal } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import { readDraft } from '../../lib/drafts';
import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Popup } from '../../ui/overlay/Popup';
import { Skeleton } from '../../ui/state/Skeleton';
import { useTell } from '../../ui/toast/tell';
import { FollowButton } from '../threads/FollowButton';
import { MeTooButton } from './MeTooButton';
import type { PageIrritant } from './page-irritant';
import { PeopleHit } from './PeopleHit';
import type { SteeringAct } from './Steering';
import { LetGoDocument, UnmarkSameDocument } from './SteerIrritant.generated';
import { useWithdrawal } from './use-withdrawal';
import { t } from './words';
import styles from './Irritant.module.css';

const OwnSituation = lazy(() => import('./OwnSituation'));
const Steering = lazy(() => import('./Steering'));

/** What one can do with an irritant: "me too", follow; author and team: change, take back, gather, fix. */
export function IrritantActs({ irritant }: { irritant: PageIrritant }) {
  const viewer = useViewer();
  const tell = useTell();
  const { revalidate } = useRevalidator();
  const [open, setOpen] = useState<SteeringAct | null>(null);
  const { withdraw } = useWithdrawal(irritant.id);
  const [unmark] = useWrite(UnmarkSameDocument);
  const [letGo] = useWrite(LetGoDocument);
  const [telling, setTelling] = useState(false);
  const can = (action: PageIrritant['viewerCan'][number]) => irritant.viewerCan.includes(action);
  const mine = viewer?.member.id === irritant.author.id;
  const reported = irritant.viewerReport !== null && can('REPORT');
  const said = irritant.viewerReport?.situation ?? null;

  useEffect(() => {
    if (readDraft({ kind: 'REPORT', subject: irritant.id })) setTelling(true);
  }, [irritant.id]);

  const act = (one: SteeringAct, shown: boolean) =>
    shown && (
      <button key={one} type="button" onClick={() => setOpen(one)}>
        {t(`page.${one}`)}
      </button>
    );
  const now = (words: string, shown: boolean, run: () => Promise<void>) =>
    shown && (
      <button key={words} type="button" onClick={() => void run()}>
        {words}
      </button>
    );
  const unsame = async () =>
    tell(await unmark({ variables: { irritantId: irritant.id } }), { text: t('page.unsamed') });
  const free = async () =>
    tell(await letGo({ variables: { irritantId: irritant.id } }), { text: t('page.letWent') });
  const entries = [
    can('EDIT') && (
      <Link key="edit" to={`${irritant.path}/edit`}>
        {t('page.edit')}
      </Link>
    ),
    act('fix', can('FIX')),
    act('reopen', can('REOPEN')),
    act('gather', can('GATHER') && irritant.rootCause === null),
    now(t('page.letGo'), can('GATHER') && irritant.rootCause !== null, free),
    act('same', can('MARK_SAME') && irritant.sameAs === null),
    now(t('page.unsame'), can('MARK_SAME') && irritant.sameAs !== null, unsame),
    act('call', can('CALL') && (irritant.call === null || irritant.call.endedAt !== null)),
    act('link', can('LINK_IDEA') && irritant.state === 'OPEN'),
    now(t('page.withdraw'), can('WITHDRAW'), async () => withdraw()),
  ].filter(Boolean);

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
            {entries}
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
