import { callOffMeetingInput } from '@rapport/shared/inputs/meeting';
import { MEETING_WHY_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { Dialog } from '../../ui/overlay/Dialog';
import { useToast } from '../../ui/toast/toasts';
import { CallOffMeetingDocument } from './ChangeMeeting.generated';
import { t } from './words';

/** Calls a meeting off, with the reason that everybody who would have come reads. */
export default function CallOff({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  return (
    <Dialog open title={t('callOff.title')} onClose={onDone}>
      <WhyForm meetingId={meetingId} onDone={onDone} />
    </Dialog>
  );
}

function WhyForm({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  const toast = useToast();
  const [callOff] = useWrite(CallOffMeetingDocument);
  const form = useForm({
    schema: callOffMeetingInput,
    defaults: { meetingId, why: '' },
    draft: { kind: 'MEETING', subject: `${meetingId}:off` },
    onSend: async (input) => {
      const outcome = await callOff({ variables: input });
      if (outcome.ok) {
        toast({ text: t('callOff.sent') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('callOff.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('callOff.lead')}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="harm" type="submit" busy={form.busy}>
            {t('callOff.send')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('callOff.why')}
        hint={t('callOff.whyHint')}
        limit={MEETING_WHY_MAX}
        rows={3}
        dir="auto"
        error={form.errorOf('why')}
        {...form.register('why')}
      />
    </Form>
  );
}
