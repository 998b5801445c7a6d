import {
  MEETING_PLACE_MAX,
  MEETING_PURPOSE_MAX,
  MEETING_TEXT_MAX,
  MEETING_TITLE_MAX,
} from '@rapport/shared/limits';
import { MINUTE_KINDS } from '@rapport/shared/meeting';
import { useNavigate } from 'react-router';
import { useForm } from '../../lib/form';
import { useCommunity, useViewer } from '../../lib/shell';
import { useFocusOnWrong } from '../../lib/use-focus-on-wrong';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { useToast } from '../../ui/toast/toasts';
import { useTeam } from '../hand-overs/use-team';
import { IdeasField } from '../ideas/IdeasField';
import { SpaceSelect } from '../spaces/SpaceSelect';
import { LogMeetingDocument } from './ChangeMeeting.generated';
import { loggedMeeting, toSend } from './composed-meeting';
import { t } from './form-words';
import type { LinesForm } from './lines-form';
import { MinuteLines } from './MinuteLines';
import { emptyLine, linesSoFar, linesToSend, pathInForm } from './minutes-input';
import { missingOf } from './missing';
import { StillMissing } from './StillMissing';
import { WhenFields } from './WhenFields';
import { placed } from './when-input';

interface LogProps {
  spaces: readonly { id: string; name: string }[];
  spaceId: string;
}

/** Writes down a meeting that took place elsewhere, with its minutes (practice 3.11). */
export default function LogForm({ spaces, spaceId }: LogProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const me = useViewer()?.member;
  const { timeZone } = useCommunity();
  const { team } = useTeam(me ? [me] : []);
  const [log] = useWrite(LogMeetingDocument);
  const hostId = me?.id ?? '';
  const form = useForm({
    schema: loggedMeeting,
    defaults: {
      spaceId,
      title: '',
      purpose: '',
      text: '',
      ideas: [],
      day: '',
      from: '',
      until: '',
      untilDay: '',
      timeZone,
      place: '',
      lines: MINUTE_KINDS.map((kind) => emptyLine(kind, hostId)),
    },
    draft: { kind: 'MEETING', subject: 'log' },
    onSend: async ({ ideas, lines, ...values }) => {
      const input = { ...toSend(values), ideaIds: ideas.map(({ id }) => id), lines: linesToSend(lines) };
      const outcome = placed(await log({ variables: { input } }));
      if (outcome.ok) {
        await navigate(outcome.value.meeting.path);
        toast({ text: t('log.sent') });
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
  const field = (part: 'title' | 'purpose' | 'text' | 'place') => ({
    dir: 'auto',
    error: form.errorOf(part),
    ...form.register(part),
  });
  return (
    <Form
      label={t('log.title')}
      onSubmit={form.submit}
      problem={form.problem ?? form.errorOf('lines')}
      draft={form.draft}
      next={t('log.next')}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('log.send')}
        </Button>
      }
    >
      <SpaceSelect
        label={t('field.space')}
        choose={t('field.chooseSpace')}
        spaces={spaces}
        error={form.errorOf('spaceId')}
        {...form.register('spaceId')}
      />
      <TextField label={t('log.what')} limit={MEETING_TITLE_MAX} autoComplete="off" {...field('title')} />
      <TextArea label={t('log.purpose')} limit={MEETING_PURPOSE_MAX} rows={2} {...field('purpose')} />
      <WhenFields
        legend={t('log.day')}
        register={form.register}
        errorOf={form.errorOf}
        values={values}
        manyDays={false}
      />
      <TextField
        label={t('log.place')}
        optional
        limit={MEETING_PLACE_MAX}
        autoComplete="off"
        {...field('place')}
      />
      <MarkdownEditor label={t('log.text')} optional limit={MEETING_TEXT_MAX} rows={4} {...field('text')} />
      <IdeasField
        label={t('field.ideas')}
        hint={t('log.ideasHint')}
        optional
        chosen={values.ideas}
        error={values.ideas.map((_, at) => form.errorOf(`ideaIds.${at}` as 'ideas')).find(Boolean)}
        onChange={(ideas) => form.setValue('ideas', ideas, { shouldDirty: true })}
      />
      {MINUTE_KINDS.map((kind) => (
        <MinuteLines
          key={kind}
          form={lines}
          kind={kind}
          hostId={hostId}
          team={team ?? (me ? [me] : [])}
          people={values.ideas.flatMap(({ author }) => (author ? [author] : []))}
        />
      ))}
      <StillMissing
        missing={missingOf({
          lines: linesSoFar(values.lines),
          answered: 0,
          asksWhatWasLearned: false,
          logged: true,
        })}
      />
    </Form>
  );
}
