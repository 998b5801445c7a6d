import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { NoScript } from './NoScript';
import { t } from './words';

const ResetForm = laterForm(() => import('./ResetForm').then((module) => module.ResetForm), 6);

/** Behind the link of the mail about a password: chooses a new one. */
export function Component() {
  const token = useSearchParams()[0].get('token');
  const [state, setState] = useState<'open' | 'done' | 'expired'>(token ? 'open' : 'expired');
  return (
    <Narrow>
      <PageMeta title={t('reset.title')} path="/sign-in/password" hidden />
      {state === 'done' && (
        <div role="status">
          <PageHead title={t('reset.doneTitle')} lead={t('reset.done')}>
            <LinkButton tone="strong" to="/sign-in?with=password">
              {t('signIn')}
            </LinkButton>
          </PageHead>
        </div>
      )}
      {state === 'expired' && (
        <div role="alert">
          <PageHead title={t('reset.expired')} lead={t('reset.expiredText')}>
            <LinkButton tone="strong" to="/sign-in/forgotten">
              {t('reset.again')}
            </LinkButton>
          </PageHead>
        </div>
      )}
      {state === 'open' && token && (
        <>
          <PageHead title={t('reset.title')} lead={t('reset.lead')} />
          <NoScript />
          <ResetForm token={token} onDone={() => setState('done')} onExpired={() => setState('expired')} />
        </>
      )}
    </Narrow>
  );
}
