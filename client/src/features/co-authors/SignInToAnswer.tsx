import { Link, useLocation } from 'react-router';
import { signInPath } from '../../lib/sign-in-path';
import { t } from './act-words';
import styles from './CoAuthors.module.css';

/** The way to sign in and come back to the invitation. */
export default function SignInToAnswer() {
  const { pathname } = useLocation();
  return (
    <p className={styles.card}>
      {t('signIn.text')} <Link to={signInPath(`${pathname}#co-authors`)}>{t('signIn.link')}</Link>
    </p>
  );
}
