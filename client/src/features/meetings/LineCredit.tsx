import { CREDIT_WHAT_MAX } from '@rapport/shared/limits';
import { Select } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import { t } from './form-words';
import type { LinesForm, Person } from './lines-form';
import type { FormLine } from './minutes-input';
import styles from './Forms.module.css';

interface CreditProps {
  form: LinesForm;
  index: number;
  line: FormLine;
  people: readonly Person[];
}

/** Names who said something, at the idea the meeting is about: they are asked before anybody reads it. */
export function LineCredit({ form, index, line, people }: CreditProps) {
  return (
    <div className={styles.promise}>
      <Select
        label={t('minutes.credit')}
        hint={t('minutes.creditHint')}
        error={form.errorOf(`lines.${index}.creditTo`)}
        {...form.register(`lines.${index}.creditTo`)}
      >
        <option value="">{t('minutes.creditNobody')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {line.creditTo && (
        <TextField
          label={t('minutes.creditWhat')}
          hint={t('minutes.creditWhatHint')}
          limit={CREDIT_WHAT_MAX}
          dir="auto"
          autoComplete="off"
          error={form.errorOf(`lines.${index}.creditWhat`)}
          {...form.register(`lines.${index}.creditWhat`)}
        />
      )}
    </div>
  );
}
