import { movePromiseInput } from '@rapport/shared/inputs/promise';
import { PROMISE_WHY_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { t } from './act-words';
import { FormActs } from './FormActs';
import { MovePromiseDocument } from './Steer.generated';

interface FormProps {
  promiseId: string;
  /** The day it is promised for now. */
  dueOn: string;
  onDone: () => void;
}

/** Moves the day of a promise, with the reason. The days before stay in view. */
export function MoveForm({ promiseId, dueOn, onDone }: FormProps) {
  const toast = useToast();
  const [move] = useWrite(MovePromiseDocument);
  const form = useForm({
    schema: movePromiseInput,
    defaults: { promiseId, dueOn, why: '' },
    draft: { kind: 'PROMISE', subject: `${promiseId}:move` },
    onSend: async (input) => {
      const outcome = await move({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('move.sent') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('move.act')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('move.lead')}
      acts={<FormActs words={t('move.send')} busy={form.busy} onCancel={onDone} />}
    >
      <TextField
        type="date"
        label={t('move.dueOn')}
        error={form.errorOf('dueOn')}
        {...form.register('dueOn')}
      />
      <TextArea
        label={t('move.why')}
        hint={t('move.whyHint')}
        limit={PROMISE_WHY_MAX}
        rows={3}
        dir="auto"
        error={form.errorOf('why')}
        {...form.register('why')}
      />
    </Form>
  );
}
