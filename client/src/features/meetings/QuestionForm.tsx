import { askInMeetingInput } from '@rapport/shared/inputs/meeting';
import { MEETING_ASKED_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Checkbox } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { AskInMeetingDocument } from './Questions.generated';
import { t } from './words';

interface FormProps {
  meetingId: string;
  /** Whether one pressed for it, and writes at once. */
  focused: boolean;
  onDone: () => void;
}

/** Raises a question before a meeting; the name stands beside it only where one wants it. */
export default function QuestionForm({ meetingId, focused, onDone }: FormProps) {
  const toast = useToast();
  const [ask] = useWrite(AskInMeetingDocument);
  const form = useForm({
    schema: askInMeetingInput,
    defaults: { meetingId, text: '', named: false },
    draft: { kind: 'MEETING', subject: `${meetingId}:question` },
    onSend: async (input) => {
      const outcome = await ask({ variables: { ...input } });
      if (outcome.ok) {
        toast({ text: t('questions.sent') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('questions.raise')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('questions.send')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('questions.text')}
        hint={t('questions.textHint')}
        limit={MEETING_ASKED_MAX}
        rows={3}
        autoFocus={focused}
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      <Checkbox {...form.register('named')}>{t('questions.shown')}</Checkbox>
    </Form>
  );
}
