import { useViewer } from '../../lib/shell';
import { MailSettings } from './MailSettings';
import type { PreferencesQuery } from './Preferences.generated';
import { useChoice } from './use-choice';
import { t } from './words';
import styles from './Choice.module.css';

/** What comes by mail besides the inbox; each choice is saved as it is made. */
export function MailChoices({ viewer }: { viewer: NonNullable<PreferencesQuery['viewer']> }) {
  const save = useChoice(viewer);
  const role = useViewer()?.member.role;
  return (
    <>
      <p className={styles.quiet}>{t('preferences.mail.address', { email: viewer.email })}</p>
      <MailSettings choices={viewer.preferences} save={save} byTeam={role === 'STAFF' || role === 'ADMIN'} />
    </>
  );
}
