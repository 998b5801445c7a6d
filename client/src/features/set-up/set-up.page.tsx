import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCommunity } from '../../lib/shell';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { NoScript } from '../sign-in/NoScript';
import { t } from './words';

const SetUpForm = laterForm(() => import('./SetUpForm').then((module) => module.SetUpForm), 8);

/** First run: whoever holds the printed link names the community and becomes its first admin. */
export function Component() {
  const { awaitsSetUp } = useCommunity();
  const token = useSearchParams()[0].get('token');
  const [state, setState] = useState<'open' | 'done' | 'expired'>('open');
  const closed = !awaitsSetUp ? 'already' : !token ? 'missing' : state === 'expired' ? 'expired' : null;
  return (
    <Narrow>
      <PageMeta title={t('title')} path="/set-up" hidden />
      {closed && (
        <div role={closed === 'expired' ? 'alert' : undefined}>
          <PageHead title={t(closed)} lead={t(`${closed}Text`)}>
            {closed === 'already' && (
              <LinkButton tone="strong" to="/sign-in">
                {t('toSignIn')}
              </LinkButton>
            )}
            <LinkButton to="/">{t('toHome')}</LinkButton>
          </PageHead>
        </div>
      )}
      {!closed && state === 'done' && (
        <div role="status">
          <PageHead title={t('doneTitle')} lead={t('doneLead')} />
        </div>
      )}
      {!closed && state === 'open' && token && (
        <>
          <PageHead title={t('title')} lead={t('lead')} />
          <NoScript />
          <SetUpForm token={token} onDone={() => setState('done')} onExpired={() => setState('expired')} />
        </>
      )}
    </Narrow>
  );
}
