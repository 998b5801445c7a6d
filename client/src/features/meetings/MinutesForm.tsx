import { MEETING_QUESTION_MAX, MEETING_TEXT_MAX } from '@rapport/shared/limits';
import { id, longText, optional } from '@rapport/shared/inputs/fields';
import { MINUTE_KINDS } from '@rapport/shared/meeting';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { useForm } from '../../lib/form';
import { useFocusOnWrong } from '../../lib/use-focus-on-wrong';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { FormNote } from '../../ui/form/Parts';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { useTeam } from '../hand-overs/use-team';
import { AccountField } from './AccountField';
import { t } from './form-words';
import type { LinesForm } from './lines-form';
import { isTest } from './MeetingFields';
import { MinuteLines } from './MinuteLines';
import { formLines, formLinesOf, linesSoFar, linesToSend, pathInForm } from './minutes-input';
import { CloseMeetingDocument, WriteMinutesDocument, type MinutesPageQuery } from './Minutes.generated';
import { missingOf } from './missing';
import { peopleOf } from './people-of';
import { StillMissing } from './StillMissing';

const schema = z.object({
  meetingId: id,
  fromRevision: z.number(),
  lines: formLines,
  learned: optional(longText(MEETING_QUESTION_MAX)),
  account: optional(longText(MEETING_TEXT_MAX)),
});

/** Writes minutes in three lists; kept for the team, or published once nothing is missing. */
export default function MinutesForm({ meeting }: { meeting: NonNullable<MinutesPageQuery['meeting']> }) {
  const navigate = useNavigate();
  const toast = useToast();
  const { team } = useTeam([meeting.host]);
  const [write] = useWrite(WriteMinutesDocument);
  const [close] = useWrite(CloseMeetingDocument);
  const publishing = useRef(false);
  const { host, kind, question, ideas, findingsTo, path } = meeting;
  // Names that a draft holds stay in sight, so that they can be left out.
  const credited = findingsTo.length > 0 || meeting.lines.some(({ creditTo }) => creditTo);
  const form = useForm({
    schema,
    defaults: {
      meetingId: meeting.id,
      fromRevision: meeting.minutesRevision,
      lines: formLinesOf(meeting.lines, host.id),
      learned: meeting.learned ?? '',
      account: meeting.account ?? '',
    },
    draft: { kind: 'MINUTES', subject: meeting.id },
    onSend: async ({ lines, ...values }) => {
      const variables = { input: { ...values, lines: linesToSend(lines) } };
      const outcome = publishing.current ? await close({ variables }) : await write({ variables });
      if (outcome.ok) {
        form.setValue('fromRevision', outcome.value.meeting.minutesRevision);
        toast({ text: t(publishing.current ? 'minutes.sent' : 'minutes.saved') });
        if (publishing.current) await navigate(`${path}#minutes`);
      } else if (outcome.problem?.fields) {
        const fields = outcome.problem.fields.map((one) => ({ ...one, path: pathInForm(one.path, lines) }));
        return { ok: false, problem: { ...outcome.problem, fields } };
      }
      return outcome;
    },
  });
  useFocusOnWrong(form.formState.submitCount);
  const values = form.watch();
  const lines: LinesForm = {
    lines: () => values.lines,
    setLines: (next) => form.setValue('lines', next, { shouldDirty: true }),
    register: form.register,
    errorOf: form.errorOf,
  };
  const missing = missingOf({
    lines: linesSoFar(values.lines),
    answered: meeting.questionsAnswered,
    learned: values.learned,
    asksWhatWasLearned: isTest(kind),
    logged: false,
  });
  const sending = (publish: boolean) => () => {
    publishing.current = publish;
  };
  return (
    <Form
      label={t('minutes.title')}
      onSubmit={form.submit}
      problem={form.problem ?? form.errorOf('lines')}
      draft={form.draft}
      next={t('minutes.next')}
      acts={
        <>
          <Button type="submit" busy={form.busy} onClick={sending(false)}>
            {t('minutes.save')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy} onClick={sending(true)}>
            {t('minutes.send')}
          </Button>
        </>
      }
    >
      {MINUTE_KINDS.map((part) => (
        <MinuteLines
          key={part}
          form={lines}
          kind={part}
          hostId={host.id}
          team={team ?? [host]}
          people={credited ? peopleOf(meeting) : []}
        />
      ))}
      {isTest(kind) && (
        <TextArea
          label={t('minutes.learned')}
          hint={t('minutes.learnedHint', { question: question ?? '' })}
          limit={MEETING_QUESTION_MAX}
          rows={3}
          dir="auto"
          error={form.errorOf('learned')}
          {...form.register('learned')}
        />
      )}
      <AccountField error={form.errorOf('account')} field={form.register('account')} />
      {findingsTo.map(({ id: ideaId, title }) => (
        <FormNote key={ideaId}>{t('minutes.ideaNext', { title })}</FormNote>
      ))}
      {ideas.length > 0 && findingsTo.length === 0 && <FormNote>{t('minutes.nobodyToCredit')}</FormNote>}
      <StillMissing missing={missing} />
    </Form>
  );
}
