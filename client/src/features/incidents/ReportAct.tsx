import { Suspense, useEffect, useState } from 'react';
import { readDraft } from '../../lib/drafts';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import { useReturnFocus } from '../admin/use-return-focus';
import type { Incident } from './incident';
import { t } from './words';
import styles from './Incidents.module.css';

const ReportForm = lazy(() => import('./ReportForm'));

/** The way to report back, on the page itself; what was begun is gone on with. */
export function ReportAct({ incident }: { incident: Incident }) {
  const [open, setOpen] = useState(false);
  const [begun, setBegun] = useState(false);
  const [button, onClosing] = useReturnFocus();
  const { id, viewerCan } = incident;
  useEffect(() => setBegun(readDraft({ kind: 'INCIDENT', subject: `${id}:report` }) !== null), [id, open]);
  if (!viewerCan.includes('REPORT')) return null;
  if (!open) {
    return (
      <p className={styles.acts} data-screen>
        <Button ref={button} tone="strong" onClick={() => setOpen(true)}>
          {t(begun ? 'report.resume' : 'report.act')}
        </Button>
      </p>
    );
  }
  const close = () => {
    onClosing();
    setOpen(false);
  };
  return (
    <div className={styles.sheet} data-screen>
      <Suspense fallback={<Skeleton lines={9} />}>
        <ReportForm incident={incident} onDone={close} />
      </Suspense>
    </div>
  );
}
