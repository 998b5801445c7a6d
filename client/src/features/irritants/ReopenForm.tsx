import { reopenIrritantInput } from '@rapport/shared/inputs/irritant';
import { REOPEN_WHY_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { DialogActs, type DialogForm } from './DialogActs';
import { ReopenIrritantDocument } from './SteerIrritant.generated';
import { t } from './words';

/** Says why it still hurts after it was said to be fixed. */
export function ReopenForm({ irritantId, onDone, onCancel }: { irritantId: string } & DialogForm) {
  const toast = useToast();
  const [reopen] = useWrite(ReopenIrritantDocument);
  const form = useForm({
    schema: reopenIrritantInput,
    defaults: { irritantId, why: '' },
    onSend: async (input) => {
      const outcome = await reopen({ variables: input });
      if (outcome.ok) {
        toast({ text: t('reopen.done') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      acts={<DialogActs words={t('reopen.send')} busy={form.busy} onCancel={onCancel} />}
    >
      <TextArea
        label={t('reopen.why')}
        limit={REOPEN_WHY_MAX}
        dir="auto"
        error={form.errorOf('why')}
        {...form.register('why')}
      />
    </Form>
  );
}
