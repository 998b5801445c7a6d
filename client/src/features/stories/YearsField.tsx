import { TextField } from '../../ui/form/TextField';
import type { ComposeForm } from './composed-story';
import { t } from './form-words';
import styles from './Write.module.css';

/** Empty is no year; anything else is for the schema to judge. */
const asYear = (typed: unknown): number | null =>
  typed === '' || typed === null || typed === undefined ? null : Number(typed);

/** The years a story is about; without an end it goes on today. */
export function YearsField({ form }: { form: ComposeForm }) {
  const year = { type: 'number', inputMode: 'numeric', min: 1900, max: 2200, step: 1 } as const;
  // A year that cannot be is said as what would do; that one is missing is said as everywhere.
  const wrong = (name: 'fromYear' | 'untilYear'): string | undefined => {
    const sentence = form.errorOf(name);
    return sentence && form.getValues(name) !== null ? t(`${name}Wrong`) : sentence;
  };
  return (
    <fieldset className={styles.years}>
      <legend>{t('years')}</legend>
      <TextField
        {...year}
        label={t('from')}
        error={wrong('fromYear')}
        {...form.register('fromYear', { setValueAs: asYear })}
      />
      <TextField
        {...year}
        label={t('until')}
        hint={t('yearHint')}
        optional
        error={wrong('untilYear')}
        {...form.register('untilYear', { setValueAs: asYear })}
      />
    </fieldset>
  );
}
