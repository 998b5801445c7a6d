import { followUpDaysInput } from '@rapport/shared/inputs/follow-up';
import { FOLLOW_UP_DAYS_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { SectionTitle } from '../../ui/layout/PageHead';
import { useToast } from '../../ui/toast/toasts';
import { SetFollowUpDaysDocument } from './FollowUpDays.generated';
import { t } from './words';

/** For admins: after how many days people are asked whether something shipped helped. */
export default function FollowUpDaysForm({ days }: { days: number }) {
  const toast = useToast();
  const [save] = useWrite(SetFollowUpDaysDocument);
  const form = useForm({
    schema: followUpDaysInput,
    defaults: { days },
    onSend: async (input) => {
      const outcome = await save({ variables: input });
      if (outcome.ok) toast({ text: t('days.saved') });
      return outcome;
    },
  });
  return (
    <section aria-labelledby="follow-up-days">
      <SectionTitle id="follow-up-days">{t('days.title')}</SectionTitle>
      <Form
        label={t('days.title')}
        onSubmit={form.submit}
        problem={form.problem}
        acts={
          <Button type="submit" busy={form.busy}>
            {t('days.save')}
          </Button>
        }
      >
        <TextField
          type="number"
          inputMode="numeric"
          min={1}
          max={FOLLOW_UP_DAYS_MAX}
          label={t('days.label')}
          hint={t('days.hint')}
          error={form.errorOf('days')}
          {...form.register('days', { valueAsNumber: true })}
        />
      </Form>
    </section>
  );
}
