import { NAME_FORMS, type NameForm } from '@rapport/shared/telling';
import { useViewer } from '../../lib/shell';
import { Select } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import { nameAs } from './consent';
import { t } from './consent-words';
import styles from './Consents.module.css';

interface ChoiceProps {
  /** Whether there is a choice of how one is named: the team writes by name. */
  named: boolean;
  nameForm: NameForm;
  until: string;
  onName: (form: NameForm) => void;
  onUntil: (day: string) => void;
  /** Whether the day that was sent is none on which it could end. */
  wrongDay: boolean;
}

/** How one is named there, said with one's own name, and a day on which it ends by itself. */
export function ConsentChoice({ named, nameForm, until, onName, onUntil, wrongDay }: ChoiceProps) {
  const name = useViewer()?.member.name ?? '';
  return (
    <div className={styles.choice}>
      {named && (
        <Select
          label={t('named')}
          value={nameForm}
          onChange={(event) => onName(event.target.value as NameForm)}
        >
          {NAME_FORMS.map((form) => (
            <option key={form} value={form}>
              {t(`form.${form}`, { name: nameAs(form, name) ?? '' })}
            </option>
          ))}
        </Select>
      )}
      <TextField
        label={t('until')}
        hint={t('untilHint')}
        type="date"
        optional
        error={wrongDay ? t('untilWrong') : undefined}
        value={until}
        onChange={(event) => onUntil(event.target.value)}
      />
    </div>
  );
}
