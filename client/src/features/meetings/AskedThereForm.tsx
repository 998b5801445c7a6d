import { askInMeetingInput } from '@rapport/shared/inputs/meeting';
import { MEETING_ASKED_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { t } from './form-words';
import { AskInMeetingDocument } from './Questions.generated';

/** Writes down a question that was asked at the meeting itself; it is answered like those that came before it. */
export function AskedThereForm({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  const [ask] = useWrite(AskInMeetingDocument);
  const form = useForm({
    schema: askInMeetingInput,
    // Whoever writes it down did not ask it.
    defaults: { meetingId, text: '', named: false },
    onSend: async ({ text, named }) => {
      const outcome = await ask({ variables: { meetingId, text, named } });
      if (outcome.ok) onDone();
      return outcome;
    },
  });
  return (
    <Form
      label={t('minutes.addQuestion')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button type="submit" busy={form.busy}>
            {t('minutes.addQuestionSend')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('minutes.newQuestion')}
        limit={MEETING_ASKED_MAX}
        rows={2}
        autoFocus
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
    </Form>
  );
}
