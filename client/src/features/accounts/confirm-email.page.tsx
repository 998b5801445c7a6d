import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { callEndpoint } from '../../lib/endpoint';
import { useViewer } from '../../lib/shell';
import { Button, LinkButton } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { NoScript } from '../sign-in/NoScript';
import { t } from './words';

type State = 'open' | 'done' | 'expired' | 'taken';

const ends: Record<string, State> = { LINK_EXPIRED: 'expired', CONFLICT: 'taken' };

/** Behind the link of the mail to a new address. Opening it changes nothing; its button does. */
export function Component() {
  const token = useSearchParams()[0].get('token');
  const viewer = useViewer();
  const [state, setState] = useState<State>(token ? 'open' : 'expired');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    const outcome = await callEndpoint('/api/email/confirm', { token });
    setBusy(false);
    if (outcome.ok) return setState('done');
    const end = ends[outcome.problem.code];
    if (end) setState(end);
    else setProblem(outcome.problem.message);
  };
  const onwards = viewer ? (
    <LinkButton tone="strong" to="/me/preferences">
      {t('confirm.toPreferences')}
    </LinkButton>
  ) : (
    <LinkButton tone="strong" to="/">
      {t('confirm.toHome')}
    </LinkButton>
  );
  return (
    <Narrow>
      <PageMeta title={t('confirm.title')} path="/email/confirm" hidden />
      {state === 'open' && (
        <>
          <PageHead title={t('confirm.title')} lead={t('confirm.lead')}>
            <Button tone="strong" busy={busy} onClick={() => void confirm()}>
              {t('confirm.send')}
            </Button>
          </PageHead>
          <NoScript />
          <ErrorSummary message={problem} />
        </>
      )}
      {state === 'done' && (
        <div role="status">
          <PageHead title={t('confirm.doneTitle')} lead={t('confirm.done')}>
            {onwards}
          </PageHead>
        </div>
      )}
      {(state === 'expired' || state === 'taken') && (
        <div role="alert">
          <PageHead title={t(`confirm.${state}`)} lead={t(`confirm.${state}Text`)}>
            {onwards}
          </PageHead>
        </div>
      )}
    </Narrow>
  );
}
