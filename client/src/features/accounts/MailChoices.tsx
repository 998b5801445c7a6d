import { Checkbox } from '../../ui/form/Choice';
import type { PreferencesQuery } from './Preferences.generated';
import { useChoice } from './use-choice';
import { t } from './words';
import styles from './Choice.module.css';

const kinds = ['mailReplies', 'mailMentions', 'mailAnswers', 'mailTogether', 'mailComments'] as const;

/** What comes by mail besides the inbox; each choice is saved as it is made. */
export function MailChoices({ viewer }: { viewer: NonNullable<PreferencesQuery['viewer']> }) {
  const choose = useChoice(viewer);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.text}>{t('preferences.mail.text')}</legend>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          id={kind}
          checked={viewer.preferences[kind] === 'ALWAYS'}
          onChange={(event) => choose({ [kind]: event.target.checked ? 'ALWAYS' : 'NEVER' })}
        >
          {t(`preferences.mail.${kind}`)}
        </Checkbox>
      ))}
      <p className={styles.quiet}>{t('preferences.mail.address', { email: viewer.email })}</p>
    </fieldset>
  );
}
