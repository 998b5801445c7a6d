import { Suspense, useEffect, useState } from 'react';
import { readDraft } from '../../lib/drafts';
import { lazy } from '../../lib/lazy';
import { hasAct } from '../../lib/pending-act';
import { useViewer } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import { t } from './words';
import styles from './Thread.module.css';

const load = () => import('./CommentForm');
const CommentForm = lazy(load);

interface ComposerProps {
  threadId: string;
  follows: boolean;
  canNote: boolean;
}

/** Where one adds to a conversation. The editor loads when it is reached for, or when a draft waits in it. */
export function Composer({ threadId, follows, canNote }: ComposerProps) {
  const viewer = useViewer();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    // A draft that is about to be posted after sign-in need not be written on.
    if (!hasAct() && readDraft({ kind: 'COMMENT', subject: threadId })) setOpen(true);
  }, [threadId]);

  const closed = (
    <div className={styles.write} data-screen>
      <button
        type="button"
        className={styles.ghost}
        onClick={() => setOpen(true)}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
      >
        {t('composer.open')}
      </button>
      <p className={styles.hint}>
        <span>{viewer ? t(follows ? 'composer.hint' : 'composer.willFollow') : t('composer.signIn')}</span>
        <Button tone="strong" onClick={() => setOpen(true)}>
          {t('composer.send')}
        </Button>
      </p>
    </div>
  );
  if (!open) return closed;
  return (
    <Suspense fallback={closed}>
      <div className={styles.writing} data-screen>
        <CommentForm threadId={threadId} follows={follows} canNote={canNote} onDone={() => setOpen(false)} />
      </div>
    </Suspense>
  );
}
