import { Link, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { load, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { SectionTitle } from '../../ui/layout/PageHead';
import { Arriving } from '../../ui/state/Arriving';
import { Skeleton } from '../../ui/state/Skeleton';
import { ColourChoice } from './ColourChoice';
import { EmailChange } from './EmailChange';
import { KeyboardChoice } from './KeyboardChoice';
import { MailChoices } from './MailChoices';
import { MyData } from './MyData';
import { OwnPage } from './OwnPage';
import { PasswordChange } from './PasswordChange';
import { PreferencesDocument } from './Preferences.generated';
import { ProfileForm } from './ProfileForm';
import { t } from './words';
import styles from './Preferences.module.css';

const EmailTroubleNote = lazy(() => import('../mail-troubles/EmailTroubleNote'));
const MutedList = lazy(() => import('./MutedList'));
const MomentChoices = lazy(() => import('../moments/MomentChoices'));

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, PreferencesDocument, {});
}

/** How others see the viewer, what reaches them by mail, how the place works for them, how they sign in, and what is theirs. */
export function Component() {
  const data = usePage(PreferencesDocument, {});
  const { viewer } = data;
  if (!viewer) return null;
  const mutes = viewer.mutes.edges.map(({ node }) => node);
  const sections = [
    ['profile', <ProfileForm key="profile" member={viewer.member} />],
    ['mail', <MailChoices key="mail" viewer={viewer} />],
    [
      'mutes',
      <Arriving key="mutes" fallback={<Skeleton lines={Math.max(1, 2 * mutes.length)} />}>
        <MutedList mutes={mutes} />
      </Arriving>,
    ],
    [
      'moments',
      <Arriving key="moments" fallback={<Skeleton lines={3 * viewer.momentChoices.length} />}>
        <MomentChoices viewer={viewer} />
      </Arriving>,
    ],
    ['keys', <KeyboardChoice key="keys" viewer={viewer} />],
    ['look', <ColourChoice key="look" />],
    ['email', <EmailChange key="email" email={viewer.email} pending={viewer.emailPending} />],
    ['password', <PasswordChange key="password" viewer={viewer} />],
    ['data', <MyData key="data" />],
  ] as const;
  return (
    <OwnPage title={t('preferences.title')} lead={t('preferences.lead')} path="/me/preferences">
      {viewer.emailTrouble && (
        <Arriving>
          <EmailTroubleNote viewer={viewer} changeAt="#email" />
        </Arriving>
      )}
      {sections.map(([name, part]) => (
        <section key={name} className={styles.section} aria-labelledby={name}>
          <SectionTitle id={name}>{t(`preferences.${name}.title`)}</SectionTitle>
          {part}
        </section>
      ))}
      <p className={styles.leave}>
        <Link className={styles.link} to="/me/leave">
          {t('preferences.leave')}
        </Link>
      </p>
    </OwnPage>
  );
}
