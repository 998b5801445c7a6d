import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { useToast } from '../../ui/toast/toasts';
import { CloseWithoutReplyDocument } from './Recoveries.generated';
import type { Recovery } from './recovery';
import { t } from './words';
import styles from './Recoveries.module.css';

/** Asks once more before it is closed without a reply, and says what that means for the person. */
export default function CloseAsk({ recovery, onDone }: { recovery: Recovery; onDone: () => void }) {
  const toast = useToast();
  const [send, busy] = useWrite(CloseWithoutReplyDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const { name } = recovery.member;
  const submit = async () => {
    const outcome = await send({ variables: { recoveryId: recovery.id } });
    if (!outcome.ok) return setProblem(outcome.problem?.message ?? null);
    toast({ text: t('close.done', { name }) });
    onDone();
  };
  return (
    <div className={styles.confirm}>
      <p>{t('close.text', { name })}</p>
      <ErrorSummary message={problem} />
      <div>
        <Button tone="plain" onClick={onDone}>
          {c('cancel')}
        </Button>
        <Button tone="strong" busy={busy} onClick={() => void submit()}>
          {t('close.send')}
        </Button>
      </div>
    </div>
  );
}
