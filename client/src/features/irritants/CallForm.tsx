import { callForIdeasInput } from '@rapport/shared/inputs/irritant';
import { CALL_QUESTION_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { DialogActs, type DialogForm } from './DialogActs';
import { CallForIdeasDocument } from './SteerIrritant.generated';
import { t } from './words';

/** What a call or a link is about. */
export type About = { irritantId: string } | { rootCauseId: string };

/** The team asks one open question about an irritant or a root cause. */
export function CallForm({ about, onDone, onCancel }: { about: About } & DialogForm) {
  const toast = useToast();
  const [call] = useWrite(CallForIdeasDocument);
  const form = useForm({
    schema: callForIdeasInput,
    defaults: { ...about, question: '' },
    onSend: async ({ question }) => {
      const outcome = await call({ variables: { input: { ...about, question } } });
      if (outcome.ok) {
        toast({ text: t('callFor.sent') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      acts={<DialogActs words={t('callFor.send')} busy={form.busy} onCancel={onCancel} />}
    >
      <TextField
        label={t('callFor.question')}
        hint={t('callFor.questionHint')}
        limit={CALL_QUESTION_MAX}
        dir="auto"
        autoComplete="off"
        error={form.errorOf('question')}
        {...form.register('question')}
      />
    </Form>
  );
}
