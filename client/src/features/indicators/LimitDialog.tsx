import { setIndicatorLimitInput } from '@rapport/shared/inputs/indicator';
import { HAND_OVER_NOTE_MAX } from '@rapport/shared/limits';
import { useRevalidator } from 'react-router';
import { useForm } from '../../lib/form';
import type { IndicatorName } from '../../lib/schema.generated';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { Dialog } from '../../ui/overlay/Dialog';
import { useToast } from '../../ui/toast/toasts';
import { FormActs } from '../promises/FormActs';
import type { Look } from './indicator';
import { SetIndicatorLimitDocument } from './IndicatorActs.generated';
import { t } from './words';

interface DialogProps {
  indicator: IndicatorName;
  look: Look;
  onDone: () => void;
}

/** Sets from where on a person looks, with the reason. Shares are typed out of a hundred. */
export default function LimitDialog({ indicator, look, onDone }: DialogProps) {
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const [set] = useWrite(SetIndicatorLimitDocument);
  const share = look.unit === 'SHARE';
  const form = useForm({
    schema: setIndicatorLimitInput,
    defaults: { indicator, key: look.key, value: (look.limit ?? 0) * (share ? 100 : 1), why: '' },
    onSend: async ({ value, ...input }) => {
      const outcome = await set({ variables: { input: { ...input, value: share ? value / 100 : value } } });
      if (outcome.ok) {
        toast({ text: t('limit.sent') });
        onDone();
        void revalidate();
      }
      return outcome;
    },
  });
  return (
    <Dialog open title={t('limit.title')} onClose={onDone}>
      <Form
        label={t('limit.label')}
        onSubmit={form.submit}
        problem={form.problem}
        acts={<FormActs words={t('limit.send')} busy={form.busy} onCancel={onDone} />}
      >
        <TextField
          label={t(share ? 'limit.share' : look.unit === 'HOURS' ? 'limit.hours' : 'limit.days')}
          type="number"
          inputMode="numeric"
          min={0}
          error={form.errorOf('value')}
          {...form.register('value', { valueAsNumber: true })}
        />
        <TextArea
          label={t('limit.why')}
          hint={t('limit.whyHint')}
          limit={HAND_OVER_NOTE_MAX}
          rows={3}
          dir="auto"
          error={form.errorOf('why')}
          {...form.register('why')}
        />
      </Form>
    </Dialog>
  );
}
