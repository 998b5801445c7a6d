import { useEffect, useRef, useState, type ReactNode } from 'react';
import { NavLink } from 'react-router';
import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { Arriving } from '../../ui/state/Arriving';
import { ownPages } from './own-pages';
import { t } from './words';
import styles from './OwnPage.module.css';

// Few people need it, so its code and words come when the page stands.
const WhatWentWrong = lazy(() => import('../recoveries/OwnLink'));

interface OwnPageProps {
  title: string;
  lead?: ReactNode;
  /** Those without a place of their own in the navigation are reached from the journey. */
  path:
    (typeof ownPages)[number]['to'] | '/me/recoveries' | '/me/out-of-tune' | '/me/how-it-felt' | '/me/leave';
  /** The one or two acts that belong to the whole page. */
  acts?: ReactNode;
  children: ReactNode;
}

/** One of the signed-in person's own pages, with the way to the others beside it. */
export function OwnPage({ title, lead, path, acts, children }: OwnPageProps) {
  const row = useRef<HTMLUListElement>(null);
  const viewer = useViewer();
  const [ready, setReady] = useState(false);
  // The team puts right what went wrong for others; it has none of its own.
  useEffect(() => setReady(viewer?.member.role === 'CUSTOMER'), [viewer]);
  useEffect(() => {
    // On a phone the row scrolls sideways; the page one is on shall be in view.
    const here = row.current?.querySelector('[aria-current]');
    if (row.current && here instanceof HTMLElement) {
      row.current.scrollLeft = here.offsetLeft - row.current.offsetLeft - 24;
    }
  }, [path]);
  return (
    <div className={styles.page}>
      <PageMeta title={title} path={path} hidden />
      <nav className={styles.nav} aria-label={t('nav.label')}>
        <ul ref={row}>
          {ownPages.map(({ to, word }) => (
            <li key={to}>
              <NavLink to={to}>{t(word)}</NavLink>
            </li>
          ))}
          {path === '/me/recoveries' ? (
            <li>
              <NavLink to={path}>{t('nav.recoveries')}</NavLink>
            </li>
          ) : (
            ready && (
              <Arriving>
                <WhatWentWrong />
              </Arriving>
            )
          )}
        </ul>
      </nav>
      <div className={styles.content}>
        <PageHead title={title} lead={lead}>
          {acts}
        </PageHead>
        {children}
      </div>
    </div>
  );
}
