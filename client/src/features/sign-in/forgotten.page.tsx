import { useState } from 'react';
import type { LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { fill } from '../../lib/words';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { MailBox } from './MailBox';
import { NoScript } from './NoScript';
import { SignInDocument } from './SignIn.generated';
import { t } from './words';

const ForgottenForm = laterForm(() => import('./ForgottenForm').then((module) => module.ForgottenForm), 4);

export const loader = (args: LoaderFunctionArgs) => load(args, SignInDocument, {});

/** Asks for a link to choose a password. The answer does not say whether the address is known. */
export function Component() {
  const data = usePage(SignInDocument, {});
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <Narrow>
      <PageMeta title={t('forgot.title')} path="/sign-in/forgotten" hidden />
      {sentTo ? (
        <div role="status">
          <PageHead title={t('forgot.sentTitle')} lead={fill(t('forgot.sent'), { email: <b>{sentTo}</b> })}>
            <LinkButton to="/sign-in">{t('forgot.back')}</LinkButton>
          </PageHead>
          <MailBox at={data.community.signIn.mailAt} />
        </div>
      ) : (
        <>
          <PageHead title={t('forgot.title')} lead={t('forgot.lead')} />
          <NoScript />
          <ForgottenForm onSent={setSentTo} />
        </>
      )}
    </Narrow>
  );
}
