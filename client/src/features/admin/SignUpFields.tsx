import { SIGN_UP_MODES } from '@rapport/shared/vocabulary';
import { useState } from 'react';
import { Radio } from '../../ui/form/Choice';
import { TextArea } from '../../ui/form/TextField';
import type { SettingsForm } from './settings-form';
import { t } from './words';
import styles from './Admin.module.css';

const linesOf = (text: string): string[] =>
  text
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Who may sign up: anyone, people with an address at certain domains, or who is invited. */
export function SignUpFields({ form }: { form: SettingsForm }) {
  const mode = form.watch('signUpMode');
  // Kept as typed: turned into a list only beside it, so that a line can be empty while one writes.
  const [text, setText] = useState(() => form.getValues('signUpDomains').join('\n'));
  const wrong = linesOf(text).filter((_, index) => form.errorOf(`signUpDomains.${index}`));
  const error = wrong.length
    ? wrong.map((domain) => t('community.domainWrong', { domain })).join(' ')
    : form.errorOf('signUpDomains');
  return (
    <fieldset className={styles.group}>
      <legend>{t('community.signUp')}</legend>
      <div className={styles.choices}>
        {SIGN_UP_MODES.map((one) => (
          <Radio key={one} value={one} {...form.register('signUpMode')}>
            {t(`community.mode.${one}`)}
          </Radio>
        ))}
      </div>
      {mode === 'DOMAINS' && (
        <TextArea
          label={t('community.domains')}
          hint={t('community.domainsHint')}
          rows={3}
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          error={error}
          onChange={(event) => {
            setText(event.target.value);
            form.setValue('signUpDomains', linesOf(event.target.value), {
              shouldDirty: true,
              shouldValidate: form.formState.isSubmitted,
            });
          }}
        />
      )}
    </fieldset>
  );
}
