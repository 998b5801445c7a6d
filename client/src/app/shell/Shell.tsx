import { Suspense, useEffect } from 'react';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { repeatEarlyPresses } from '../early-presses';
import { t } from '../words';
import { ShellContext } from '../../lib/shell';
import { ShellDocument } from '../../lib/Shell.generated';
import { useStanding } from '../../ui/state/Arriving';
import { Skeleton } from '../../ui/state/Skeleton';
import { usePage } from '../../lib/use-page';
import { SkipLink } from '../../ui/text/VisuallyHidden';
import { InboxWatch } from '../../features/inbox/InboxWatch';
import { Footer } from './Footer';
import { Header } from './Header';
import { PaletteDoor } from './PaletteDoor';
import { PendingActs } from './PendingActs';
import { RouteAnnouncer } from './RouteAnnouncer';
import { Shortcuts } from './Shortcuts';
import styles from './Shell.module.css';

/** What stands around every page: who this place belongs to, where one can go, who one is. */
export function Shell() {
  const data = usePage(ShellDocument, {});
  const { state } = useNavigation();
  useStanding();
  // Not within the effect: what they meet may have to come alive first, for which this must have ended.
  useEffect(() => void setTimeout(repeatEarlyPresses), []);
  return (
    <ShellContext value={data}>
      <div data-shell="">
        <SkipLink to="#main">{t('skip')}</SkipLink>
        <div className={styles.progress} data-active={state === 'loading' || undefined} aria-hidden="true" />
        <Header />
        <main id="main" className={styles.wrap} tabIndex={-1}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <Outlet />
          </Suspense>
        </main>
        <Footer />
        <RouteAnnouncer />
        <Shortcuts />
        <PaletteDoor />
        <PendingActs />
        <InboxWatch />
      </div>
      <ScrollRestoration />
    </ShellContext>
  );
}
