import { answerGoodbyeInput } from '@rapport/shared/inputs/remembering';
import { GOODBYE_ANSWER_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { AnswerGoodbyeDocument } from './AnswerGoodbye.generated';
import { t } from './words';

/** The one mail to somebody who left and asked for an answer. */
export default function AnswerForm({ goodbyeId, onDone }: { goodbyeId: string; onDone: () => void }) {
  const toast = useToast();
  const [answer] = useWrite(AnswerGoodbyeDocument);
  const form = useForm({
    schema: answerGoodbyeInput,
    defaults: { goodbyeId, text: '' },
    onSend: async (input) => {
      const outcome = await answer({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('answer.sent') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('answer.field')}
      onSubmit={form.submit}
      problem={form.problem}
      next={t('answer.next')}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('answer.send')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('answer.field')}
        hint={t('answer.hint')}
        limit={GOODBYE_ANSWER_MAX}
        rows={5}
        autoFocus
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
    </Form>
  );
}
