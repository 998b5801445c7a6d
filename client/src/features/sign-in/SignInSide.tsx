import { fill } from '../../lib/words';
import { SideSection } from '../../ui/layout/Columns';
import type { SignInQuery } from './SignIn.generated';
import { t } from './words';
import styles from './SignIn.module.css';

interface SideProps {
  community: SignInQuery['community'];
  invited: boolean;
}

/** Beside signing in: who can join, how long it lasts, and where mail goes when none leaves the server. */
export function SignInSide({ community: { signUpMode, signIn }, invited }: SideProps) {
  return (
    <div className={styles.side}>
      <SideSection title={t('here.new')}>
        <p>{t(invited ? 'here.invited' : `here.${signUpMode}`)}</p>
      </SideSection>
      <SideSection title={t('here.stay')}>
        <p>{t('here.stayText')}</p>
      </SideSection>
      {signIn.mailAt && (
        <SideSection title={t('here.mail')}>
          <p>
            {fill(t('here.mailText'), {
              box: (
                <a className={styles.inline} href={signIn.mailAt}>
                  {t('here.mailBox')}
                </a>
              ),
            })}
          </p>
        </SideSection>
      )}
    </div>
  );
}
