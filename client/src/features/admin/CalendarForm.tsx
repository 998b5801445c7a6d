import { updateCalendarInput } from '@rapport/shared/inputs/calendar';
import { useForm } from '../../lib/form';
import { weekday } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Checkbox } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { UpdateCalendarDocument, type CalendarPageQuery } from './Calendar.generated';
import { t } from './calendar-words';
import { HolidayFields } from './HolidayFields';
import styles from './Admin.module.css';
import own from './Calendar.module.css';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Working days of the week and days off, saved together. */
export default function CalendarForm({ calendar }: Pick<CalendarPageQuery['community'], 'calendar'>) {
  const toast = useToast();
  const { language } = useCommunity();
  const [update] = useWrite(UpdateCalendarDocument);
  const form = useForm({
    schema: updateCalendarInput,
    defaults: {
      workingDays: calendar.workingDays,
      holidays: calendar.holidays.map(({ day, name }) => ({ day, name })),
    },
    onSend: async (input) => {
      const outcome = await update({ variables: { input } });
      if (outcome.ok) toast({ text: t('saved') });
      return outcome;
    },
  });
  const days = form.watch('workingDays');
  const wrong = form.errorOf('workingDays');
  return (
    <Form
      label={t('title')}
      onSubmit={form.submit}
      problem={form.problem ?? form.errorOf('holidays')}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('save')}
        </Button>
      }
    >
      <fieldset className={styles.group} aria-describedby={wrong ? 'days-wrong' : undefined}>
        <legend>{t('days')}</legend>
        <div className={styles.choices}>
          {WEEK.map((one) => (
            <Checkbox
              key={one}
              checked={days.includes(one)}
              aria-invalid={wrong ? true : undefined}
              onChange={({ target }) =>
                form.setValue(
                  'workingDays',
                  WEEK.filter((other) => (other === one ? target.checked : days.includes(other))),
                  { shouldDirty: true, shouldValidate: form.formState.isSubmitted },
                )
              }
            >
              {weekday(one, language)}
            </Checkbox>
          ))}
        </div>
        {wrong && (
          <p className={own.wrong} id="days-wrong" role="alert">
            {t('daysWrong')}
          </p>
        )}
      </fieldset>
      <HolidayFields form={form} />
    </Form>
  );
}
