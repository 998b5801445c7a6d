import { MEETING_WHY_MAX } from '@rapport/shared/limits';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useFocusOnWrong } from '../../lib/use-focus-on-wrong';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { ChangeMeetingDocument, type MeetingToChangeQuery } from './ChangeMeeting.generated';
import { changedMeeting, numberOrNone, toSend } from './composed-meeting';
import { t } from './form-words';
import { MeetingFields } from './MeetingFields';
import { placed, whenOf } from './when-input';

/** Changes a meeting. When its time or place changes, whoever has a seat is told why. */
export default function EditForm({ meeting }: { meeting: NonNullable<MeetingToChangeQuery['meeting']> }) {
  const navigate = useNavigate();
  const toast = useToast();
  const [change] = useWrite(ChangeMeetingDocument);
  const { id, revision, path, kind, startsAt, endsAt, timeZone } = meeting;
  const before = whenOf(startsAt, endsAt, timeZone);
  const form = useForm({
    schema: changedMeeting,
    defaults: {
      meetingId: id,
      fromRevision: revision,
      title: meeting.title,
      purpose: meeting.purpose,
      text: meeting.text ?? '',
      question: meeting.question ?? '',
      ...before,
      place: meeting.place ?? '',
      seats: meeting.seats,
      reimbursement: meeting.reimbursement ?? '',
      boundaries: meeting.boundaries ?? '',
      recorded: meeting.recorded,
      recordedWhy: meeting.recordedWhy ?? '',
      why: '',
    },
    draft: { kind: 'MEETING', subject: id },
    onSend: async (values) => {
      const outcome = placed(await change({ variables: { input: toSend(values) } }));
      if (outcome.ok) {
        await navigate(outcome.value.meeting.path);
        toast({ text: t(moved ? 'change.sentTold' : 'change.sent') });
      }
      return outcome;
    },
  });
  useFocusOnWrong(form.formState.submitCount);
  const values = form.watch();
  const moved =
    (values.place ?? '') !== (meeting.place ?? '') ||
    (Object.keys(before) as (keyof typeof before)[]).some((part) => (values[part] ?? '') !== before[part]);
  return (
    <Form
      label={t('change.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('change.next')}
      acts={
        <>
          <LinkButton tone="plain" to={path}>
            {c('cancel')}
          </LinkButton>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('change.send')}
          </Button>
        </>
      }
    >
      <MeetingFields
        register={form.register}
        seats={form.register('seats', { setValueAs: numberOrNone })}
        errorOf={form.errorOf}
        kind={kind}
        values={values}
      />
      {moved && (
        <TextArea
          label={t('change.why')}
          hint={t('change.whyHint')}
          limit={MEETING_WHY_MAX}
          rows={2}
          dir="auto"
          error={form.errorOf('why')}
          {...form.register('why')}
        />
      )}
    </Form>
  );
}
