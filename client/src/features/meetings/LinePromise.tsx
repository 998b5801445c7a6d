import { Checkbox, Select } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import { t } from './form-words';
import type { LinesForm, Person } from './lines-form';
import type { FormLine } from './minutes-input';
import styles from './Forms.module.css';

interface PromiseProps {
  form: LinesForm;
  index: number;
  line: FormLine;
  team: readonly Person[];
}

/** Makes what will be done a promise: who answers for it, and by which day. */
export function LinePromise({ form, index, line, team }: PromiseProps) {
  return (
    <div className={styles.promised}>
      <Checkbox {...form.register(`lines.${index}.promised`)}>{t('minutes.promise')}</Checkbox>
      {line.promised && (
        <div className={styles.promise}>
          <Select
            label={t('minutes.owner')}
            error={form.errorOf(`lines.${index}.ownerId`)}
            {...form.register(`lines.${index}.ownerId`)}
          >
            {team.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <TextField
            type="date"
            label={t('minutes.dueOn')}
            error={form.errorOf(`lines.${index}.dueOn`)}
            {...form.register(`lines.${index}.dueOn`)}
          />
        </div>
      )}
    </div>
  );
}
