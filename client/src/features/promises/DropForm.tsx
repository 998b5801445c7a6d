import { dropPromiseInput } from '@rapport/shared/inputs/promise';
import { PROMISE_WHY_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { t } from './act-words';
import { FormActs } from './FormActs';
import { DropPromiseDocument } from './Steer.generated';

/** Says that a promise will not be kept, and why: without a reason it cannot be dropped (practice 3.15). */
export function DropForm({ promiseId, onDone }: { promiseId: string; onDone: () => void }) {
  const toast = useToast();
  const [drop] = useWrite(DropPromiseDocument);
  const form = useForm({
    schema: dropPromiseInput,
    defaults: { promiseId, why: '' },
    draft: { kind: 'PROMISE', subject: `${promiseId}:drop` },
    onSend: async (input) => {
      const outcome = await drop({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('drop.sent') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('drop.act')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('drop.lead')}
      acts={<FormActs words={t('drop.send')} busy={form.busy} onCancel={onDone} />}
    >
      <TextArea
        label={t('drop.why')}
        hint={t('drop.whyHint')}
        limit={PROMISE_WHY_MAX}
        rows={4}
        dir="auto"
        error={form.errorOf('why')}
        {...form.register('why')}
      />
    </Form>
  );
}
