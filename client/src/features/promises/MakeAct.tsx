import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { t } from './act-words';
import type { PromisedWords } from './promised-words';

const MakeForm = lazy(() => import('./MakeForm'));

/** The button that makes somebody's words a promise, with its dialog. */
export default function MakeAct(words: PromisedWords) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button tone="plain" onClick={() => setOpen(true)}>
        {t('make.act')}
      </Button>
      <Dialog open={open} title={t('make.act')} onClose={close}>
        <Suspense fallback={<Skeleton lines={8} />}>
          <MakeForm words={words} onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
