import { useEffect, useState, type ReactNode } from 'react';
import { NavLink } from 'react-router';
import { lazy } from '../../lib/lazy';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { Arriving } from '../../ui/state/Arriving';
import { t } from './words';
import styles from './Admin.module.css';

export const adminPages = [
  'community',
  'calendar',
  'spaces',
  'members',
  'invitations',
  'mail',
  'webhooks',
  'health',
] as const;

// What is wrong is read after the page is there, and its code comes with it.
const WebhooksOff = lazy(() => import('../webhooks/WebhooksOff'));

/** The key of a page's words: in names, health is something that people have and we do not measure. */
export const hubKey = (page: (typeof adminPages)[number]) => (page === 'health' ? 'workings' : page);

interface PageProps {
  title: string;
  lead?: ReactNode;
  path: string;
  /** Steps between the settings and this page. */
  steps?: { to: string; text: string }[];
  acts?: ReactNode;
  children: ReactNode;
}

/** What the pages of the settings have in common: where one is, and the way to the others. */
export function AdminPage({ title, lead, path, steps = [], acts, children }: PageProps) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Narrow>
      <PageMeta title={title} path={path} hidden />
      <Breadcrumb steps={[{ to: '/admin', text: t('title') }, ...steps]} />
      <PageHead title={title} lead={lead}>
        {acts}
      </PageHead>
      <nav className={styles.nav} aria-label={t('nav')}>
        {adminPages.map((page) => (
          <NavLink key={page} to={`/admin/${page}`}>
            {t(`hub.${hubKey(page)}`)}
          </NavLink>
        ))}
      </nav>
      {ready && (
        <Arriving>
          <WebhooksOff />
        </Arriving>
      )}
      {children}
    </Narrow>
  );
}
