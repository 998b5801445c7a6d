import { useState } from 'react';
import { callEndpoint } from '../../lib/endpoint';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import type { SignedIn } from '../sign-in/use-arrival';
import type { AcceptProps } from './accept';
import { t } from './words';
import styles from './Invitation.module.css';

/** Accepts as the member one is. */
export function AcceptAsMember({ token, arrival, onEnded, name }: AcceptProps & { name: string }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const accept = async () => {
    setBusy(true);
    setProblem(null);
    const outcome = arrival.arrive(await callEndpoint<SignedIn>('/api/invitation/accept', { token }));
    if (outcome.ok) return;
    setBusy(false);
    if (outcome.problem?.code === 'LINK_EXPIRED') onEnded();
    else setProblem(outcome.problem?.message ?? null);
  };
  return (
    <div className={styles.act}>
      <Button tone="strong" busy={busy} onClick={() => void accept()}>
        {t('accept')}
      </Button>
      <p className={styles.quiet}>{t('asYou', { name })}</p>
      <ErrorSummary message={problem} />
    </div>
  );
}
