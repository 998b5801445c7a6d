import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { callEndpoint } from '../../lib/endpoint';
import type { Problem } from '../../lib/problems';
import { useCommunity } from '../../lib/shell';
import { ownPath, signInPath } from '../../lib/sign-in-path';
import { Button, LinkButton } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ArrivalSteps } from './ArrivalSteps';
import { NoScript } from './NoScript';
import { useArrival, type SignedIn } from './use-arrival';
import { t } from './words';

/** Behind the link of a mail. Opening it changes nothing, because mail scanners open links; its button signs in. */
export function Component() {
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const to = ownPath(search.get('to'));
  const token = search.get('token');
  const invitation = search.get('invitation');
  const arrival = useArrival(to, { invitation });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const signIn = async () => {
    setBusy(true);
    setProblem(null);
    const outcome = arrival.arrive(await callEndpoint<SignedIn>('/api/sign-in/link', { token, invitation }));
    if (outcome.ok) return;
    setBusy(false);
    setProblem(outcome.problem);
  };
  return (
    <Narrow>
      <PageMeta title={t('title')} description={t('description', { name })} path="/sign-in/link" hidden />
      {arrival.step && <ArrivalSteps arrival={arrival} />}
      {!arrival.step && (token === null || problem?.code === 'LINK_EXPIRED') && (
        <div role="alert">
          <PageHead title={t('link.expired')} lead={t('link.expiredText')}>
            <LinkButton tone="strong" to={signInPath(to)}>
              {t('link.again')}
            </LinkButton>
          </PageHead>
        </div>
      )}
      {!arrival.step && token !== null && problem?.code !== 'LINK_EXPIRED' && (
        <>
          <PageHead title={t('link.title', { name })} lead={t('link.lead')}>
            <Button tone="strong" busy={busy} onClick={() => void signIn()}>
              {t('link.send')}
            </Button>
          </PageHead>
          <NoScript />
          <ErrorSummary message={problem?.message} />
        </>
      )}
    </Narrow>
  );
}
