import { answerReadBackInput } from '@rapport/shared/inputs/read-back';
import { READ_BACK_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import type { DraftPlace } from '../../lib/drafts';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { AnswerReadBackDocument } from './ReadBacks.generated';
import type { ReadBack } from './read-back';
import { t } from './form-words';

interface CorrectProps {
  readBack: ReadBack;
  draft: DraftPlace;
  onDone: () => void;
}

/** Where an author says what was not understood. */
export default function CorrectForm({ readBack, draft, onDone }: CorrectProps) {
  const toast = useToast();
  const [answer] = useWrite(AnswerReadBackDocument);
  const { name } = readBack.askedBy;
  const form = useForm({
    schema: answerReadBackInput,
    defaults: { readBackId: readBack.id, confirmed: false, correction: '' },
    draft,
    onSend: async (input) => {
      const outcome = await answer({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('corrected', { name }) });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('correctForm.label')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('correctForm.send')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('correctForm.label')}
        hint={t('correctForm.hint', { name })}
        limit={READ_BACK_MAX}
        rows={4}
        dir="auto"
        error={form.errorOf('correction')}
        {...form.register('correction')}
      />
    </Form>
  );
}
