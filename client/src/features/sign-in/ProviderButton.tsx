import { useState } from 'react';
import { callEndpoint } from '../../lib/endpoint';
import { leaveFor } from '../../lib/open-anew';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { beginTrip } from './trip';
import { t } from './words';
import styles from './SignIn.module.css';

interface ProviderProps {
  name: string;
  returnTo: string;
  invitation: string | null;
  /** Why one came back without being signed in. */
  problem: string | null;
}

/** Signs in with the community's OpenID Connect provider. */
export function ProviderButton({ name, returnTo, invitation, problem: before }: ProviderProps) {
  const [problem, setProblem] = useState(before);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    setProblem(null);
    beginTrip({ to: returnTo, invitation });
    const outcome = await callEndpoint<{ url: string }>('/api/sign-in/openid', { returnTo, invitation });
    if (outcome.ok) return leaveFor(outcome.value.url);
    setBusy(false);
    setProblem(outcome.problem.message);
  };
  return (
    <div className={styles.provider}>
      <Button busy={busy} onClick={() => void go()}>
        {t('provider', { name })}
      </Button>
      <ErrorSummary message={problem} />
    </div>
  );
}
