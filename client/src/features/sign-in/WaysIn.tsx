import { Link, useSearchParams } from 'react-router';
import { useCommunity } from '../../lib/shell';
import { PageHead } from '../../ui/layout/PageHead';
import { laterForm } from '../../ui/state/later-form';
import { DemoPeople } from './DemoPeople';
import { NoScript } from './NoScript';
import { ProviderButton } from './ProviderButton';
import { problemOnReturn } from './return-problem';
import type { SignInQuery } from './SignIn.generated';
import type { Arrival } from './use-arrival';
import { t } from './words';
import styles from './SignIn.module.css';

const PasswordForm = laterForm(() => import('./PasswordForm').then((module) => module.PasswordForm), 6);

const EmailForm = laterForm(() => import('./EmailForm').then((module) => module.EmailForm), 4);

interface WaysInProps {
  community: SignInQuery['community'];
  email: string;
  to: string;
  arrival: Arrival;
  onSent: (email: string) => void;
}

/** Every way in that this community has; which form is shown is part of the address. */
export function WaysIn({ community: { signIn, demoMembers }, email, to, arrival, onSent }: WaysInProps) {
  const { awaitsSetUp } = useCommunity();
  const [search] = useSearchParams();
  const byPassword = signIn.password && (search.get('with') === 'password' || !signIn.code);
  const other = new URLSearchParams(search);
  other.delete('error');
  if (byPassword) other.delete('with');
  else other.set('with', 'password');
  const provider = signIn.openIdConnect;
  const isDemo = demoMembers.length > 0;
  const back = to !== '/';
  const lead = isDemo ? t(back ? 'demo.textBack' : 'demo.text') : t(back ? 'leadBack' : 'lead');
  return (
    <>
      <PageHead title={t(isDemo ? 'titleDemo' : 'title')} lead={lead} />
      <NoScript />
      {awaitsSetUp && <p className={styles.notice}>{t('awaitsSetUp')}</p>}
      {isDemo && <DemoPeople people={demoMembers} arrival={arrival} />}
      <div className={styles.ways}>
        {isDemo && <h2>{t('demo.own')}</h2>}
        {provider && (
          <>
            <ProviderButton
              name={provider.name}
              returnTo={to}
              invitation={arrival.invitation}
              problem={problemOnReturn(search.get('error'))}
            />
            <p className={styles.or}>{t('or')}</p>
          </>
        )}
        {byPassword ? (
          <PasswordForm arrival={arrival} />
        ) : (
          <EmailForm email={email} returnTo={to} invitation={arrival.invitation} onSent={onSent} />
        )}
        <p className={styles.others}>
          {signIn.password && signIn.code && (
            <Link className={styles.link} to={{ search: `?${other}` }} replace preventScrollReset>
              {t(byPassword ? 'withCode' : 'withPassword')}
            </Link>
          )}
          {byPassword && (
            <Link className={styles.link} to="/sign-in/forgotten">
              {t('forgotten')}
            </Link>
          )}
        </p>
      </div>
    </>
  );
}
