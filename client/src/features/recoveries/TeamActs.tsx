import { Suspense, useState } from 'react';
import { day } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import type { Recovery } from './recovery';
import { t } from './words';
import styles from './Recoveries.module.css';

const HandOver = lazy(() => import('./HandOver'));
const CloseAsk = lazy(() => import('./CloseAsk'));

/** What the team does beside writing: hand it over, and close it when nobody replies for long. */
export function TeamActs({ recovery }: { recovery: Recovery }) {
  const { language } = useCommunity();
  const [open, setOpen] = useState<'hand' | 'close' | null>(null);
  const close = () => setOpen(null);
  const { viewerCan, closesWithoutReplyFrom: from, contactsWithoutReply: count } = recovery;
  if (!viewerCan.includes('HAND_OVER')) return null;
  const mayClose = viewerCan.includes('CLOSE_WITHOUT_REPLY');
  return (
    <>
      <div className={styles.acts} data-screen>
        <Button onClick={() => setOpen('hand')}>{t('hand.title')}</Button>
        {mayClose && <Button onClick={() => setOpen('close')}>{t('close.act')}</Button>}
      </div>
      {from && !mayClose && (
        <p className={styles.quiet}>{t('close.when', { day: day(from, language), count })}</p>
      )}
      <Dialog open={open === 'hand'} title={t('hand.title')} onClose={close}>
        <Suspense fallback={<Skeleton lines={5} />}>
          <HandOver recovery={recovery} onDone={close} />
        </Suspense>
      </Dialog>
      <Dialog open={open === 'close'} title={t('close.title')} onClose={close}>
        <Suspense fallback={<Skeleton lines={3} />}>
          <CloseAsk recovery={recovery} onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
