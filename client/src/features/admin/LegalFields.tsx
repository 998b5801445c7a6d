import { URL_MAX } from '@rapport/shared/limits';
import { TextField } from '../../ui/form/TextField';
import type { SettingsForm } from './settings-form';
import { t } from './words';
import styles from './Admin.module.css';

/** Where the community's own legal pages are. */
export function LegalFields({ form }: { form: SettingsForm }) {
  return (
    <fieldset className={styles.group}>
      <legend>{t('community.legal')}</legend>
      <p className={styles.quiet}>{t('community.legalHint')}</p>
      {(['termsUrl', 'privacyUrl', 'imprintUrl'] as const).map((field) => (
        <TextField
          key={field}
          type="url"
          inputMode="url"
          label={t(`community.${field}`)}
          optional
          placeholder="https://"
          limit={URL_MAX}
          error={form.errorOf(field)}
          {...form.register(field)}
        />
      ))}
    </fieldset>
  );
}
