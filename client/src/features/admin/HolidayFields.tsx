import type { updateCalendarInput } from '@rapport/shared/inputs/calendar';
import { HOLIDAY_NAME_MAX } from '@rapport/shared/limits';
import { X } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import type { input, output } from 'zod';
import type { useForm } from '../../lib/form';
import { Button } from '../../ui/button/Button';
import { TextField } from '../../ui/form/TextField';
import { t } from './calendar-words';
import styles from './Admin.module.css';
import own from './Calendar.module.css';

type Calendar = typeof updateCalendarInput;
type CalendarForm = ReturnType<typeof useForm<input<Calendar>, output<Calendar>>>;

/** Days on which nobody works, one a line. */
export function HolidayFields({ form }: { form: CalendarForm }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'holidays' });
  const named = form.watch('holidays');
  return (
    <fieldset className={styles.group}>
      <legend>{t('holidays')}</legend>
      <p className={styles.quiet}>{t('holidaysLead')}</p>
      {fields.length === 0 && <p className={styles.quiet}>{t('none')}</p>}
      {fields.length > 0 && (
        <ul className={own.holidays}>
          {fields.map((field, index) => {
            const name = named[index]?.name.trim();
            return (
              <li key={field.id}>
                <TextField
                  type="date"
                  label={t('day')}
                  error={form.errorOf(`holidays.${index}.day`)}
                  {...form.register(`holidays.${index}.day`)}
                />
                <TextField
                  label={t('name')}
                  limit={HOLIDAY_NAME_MAX}
                  dir="auto"
                  autoComplete="off"
                  error={form.errorOf(`holidays.${index}.name`)}
                  {...form.register(`holidays.${index}.name`)}
                />
                <Button
                  aria-label={name ? t('remove', { name }) : t('removeNew')}
                  onClick={() => remove(index)}
                >
                  <X size={18} aria-hidden="true" />
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <Button onClick={() => append({ day: '', name: '' })}>{t('add')}</Button>
      </div>
    </fieldset>
  );
}
