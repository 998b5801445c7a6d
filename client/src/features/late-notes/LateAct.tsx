import { Suspense, useEffect, useState } from 'react';
import { readDraft } from '../../lib/drafts';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { maySayLate, type LateIdea } from './late';
import { t } from './words';

const LateForm = lazy(() => import('./LateForm'));

/** The button by which staff say that the answer is late, with its dialog; nothing where it cannot be said. */
export function LateAct({ idea }: { idea: LateIdea }) {
  const [open, setOpen] = useState(false);
  const [begun, setBegun] = useState(false);
  useEffect(() => setBegun(readDraft({ kind: 'LATE_NOTE', subject: idea.id }) !== null), [idea.id, open]);
  const close = () => setOpen(false);
  // The dialog outlives the act: it closes by itself once the note is there.
  if (!open && !maySayLate(idea)) return null;
  return (
    <>
      {maySayLate(idea) && <Button onClick={() => setOpen(true)}>{t(begun ? 'resume' : 'menu')}</Button>}
      <Dialog open={open} title={t('menu')} onClose={close}>
        <Suspense fallback={<Skeleton lines={5} />}>
          <LateForm idea={idea} onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
