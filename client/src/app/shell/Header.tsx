import { Bell, ChevronDown, Menu } from 'lucide-react';
import { Link, NavLink, useLocation } from 'react-router';
import { t } from '../words';
import { useShell } from '../../lib/shell';
import { signInPath } from '../../lib/sign-in-path';
import { LinkButton } from '../../ui/button/Button';
import { Face } from '../../ui/member/Face';
import { Popup } from '../../ui/overlay/Popup';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { HeaderSearch } from './HeaderSearch';
import { Mark } from './Mark';
import { moreSections, ownPages, sections } from './navigation';
import { SignOut } from './SignOut';
import styles from './Header.module.css';

/** The community's name, where one can go, the one act for everybody, and who one is. */
export function Header() {
  const { community } = useShell();
  return (
    <header className={styles.top} data-screen>
      <div className={styles.wrap}>
        <Link className={styles.mark} to="/" aria-label={t('home', { name: community.name })}>
          <Mark path={community.mark} />
          <span>{community.name}</span>
        </Link>
        <nav className={styles.sections} aria-label={t('main')}>
          <Pages of={sections} />
          <Popup
            className={styles.more}
            summary={
              <>
                {t('nav.more')} <ChevronDown size={14} aria-hidden="true" />
              </>
            }
          >
            <Pages of={moreSections} />
          </Popup>
        </nav>
        <HeaderSearch />
        <LinkButton tone="strong" to="/ideas/new" className={styles.post} aria-label={t('post')}>
          <span className={styles.long}>{t('post')}</span>
          <span className={styles.short} aria-hidden="true">
            {t('postShort')}
          </span>
        </LinkButton>
        <Person />
        <Popup
          className={styles.phoneMenu}
          align="end"
          label={t('menu')}
          summary={<Menu size={22} aria-hidden="true" />}
        >
          <nav aria-label={t('menu')}>
            <Pages of={[...sections, ...moreSections]} />
            <SignIn />
          </nav>
        </Popup>
      </div>
    </header>
  );
}

function Pages({ of }: { of: readonly (typeof sections | typeof moreSections)[number][] }) {
  return of.map(({ to, word }) => (
    <NavLink key={to} to={to}>
      {t(word)}
    </NavLink>
  ));
}

/** For visitors: to sign in and back to where they are. */
function SignIn({ className }: { className?: string }) {
  const { viewer } = useShell();
  const { pathname, search } = useLocation();
  if (viewer) return null;
  const here = pathname + search;
  return (
    <Link className={className} to={pathname.startsWith('/sign-in') ? here : signInPath(here)}>
      {t('signIn')}
    </Link>
  );
}

function Person() {
  const current = useShell();
  const { viewer } = current;
  if (!viewer) return <SignIn className={styles.signIn} />;
  const { unreadCount, member } = viewer;
  return (
    <>
      <Link
        className={styles.inbox}
        to="/inbox"
        aria-label={unreadCount ? t('inboxCount', { count: unreadCount }) : t('inbox')}
      >
        <Bell size={20} aria-hidden="true" />
        {unreadCount > 0 && <span className={styles.count}>{unreadCount > 99 ? '99+' : unreadCount}</span>}
      </Link>
      <Popup
        align="end"
        summary={
          <>
            <VisuallyHidden>{t('you', { name: member.name })}</VisuallyHidden>
            <Face id={member.id} initials={member.initials} />
          </>
        }
      >
        <p className={styles.who}>{member.name}</p>
        {ownPages(current).map(({ to, word }) => (
          <NavLink key={to} to={to}>
            {t(word)}
          </NavLink>
        ))}
        <SignOut />
      </Popup>
    </>
  );
}
