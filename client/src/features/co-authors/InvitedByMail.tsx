import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { signInPath } from '../../lib/sign-in-path';
import { t } from './words';
import styles from './CoAuthors.module.css';

/** For a visitor who came by the link of an invitation: who they are decides whether it can be answered. */
export function InvitedByMail() {
  const { hash, pathname } = useLocation();
  const [came, setCame] = useState(false);
  // A hash never reaches the server, so what depends on it comes after hydration.
  useEffect(() => setCame(hash === '#co-authors'), [hash]);
  return came ? (
    <p className={styles.card}>
      {t('signIn.text')} <Link to={signInPath(`${pathname}#co-authors`)}>{t('signIn.link')}</Link>
    </p>
  ) : null;
}
