import { MEETING_KINDS, type MeetingKind } from '@rapport/shared/meeting';
import { useNavigate } from 'react-router';
import { useForm } from '../../lib/form';
import { useCommunity, useViewer } from '../../lib/shell';
import { useFocusOnWrong } from '../../lib/use-focus-on-wrong';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Checkbox, Select } from '../../ui/form/Choice';
import { Choices } from '../../ui/form/Choices';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { useTeam } from '../hand-overs/use-team';
import { IdeasField } from '../ideas/IdeasField';
import type { NamedIdea } from '../ideas/use-ideas-found';
import { SpaceSelect } from '../spaces/SpaceSelect';
import { AnnounceMeetingDocument } from './ChangeMeeting.generated';
import { composedMeeting, numberOrNone, toSend } from './composed-meeting';
import { t } from './form-words';
import { isTest, MeetingFields } from './MeetingFields';
import { placed } from './when-input';
import styles from './Forms.module.css';

const KINDS = MEETING_KINDS.filter((kind) => kind !== 'LOGGED');

export interface AnnounceProps {
  spaces: readonly { id: string; name: string }[];
  /** What the way here names already. */
  begin: { spaceId: string; kind: Exclude<MeetingKind, 'LOGGED'>; ideas: NamedIdea[] };
}

/** Announces a meeting: what it is, when, for how many, and what people can rely on. */
export default function AnnounceForm({ spaces, begin }: AnnounceProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const viewer = useViewer();
  const { timeZone } = useCommunity();
  const { team } = useTeam(viewer ? [viewer.member] : []);
  const [announce] = useWrite(AnnounceMeetingDocument);
  const form = useForm({
    schema: composedMeeting,
    defaults: {
      ...begin,
      hostId: viewer?.member.id ?? '',
      leader: false,
      title: '',
      purpose: '',
      text: '',
      question: '',
      day: '',
      from: '',
      until: '',
      untilDay: '',
      timeZone,
      place: '',
      seats: null,
      reimbursement: '',
      boundaries: '',
      recorded: false,
      recordedWhy: '',
    },
    draft: { kind: 'MEETING', subject: 'new' },
    onSend: async ({ ideas, ...values }) => {
      const input = {
        ...toSend(values),
        question: isTest(values.kind) ? values.question : null,
        ideaIds: ideas.map(({ id }) => id),
      };
      const outcome = placed(await announce({ variables: { input } }));
      if (outcome.ok) {
        await navigate(outcome.value.meeting.path);
        toast({ text: t('new.sent', { count: outcome.value.people }) });
      }
      return outcome;
    },
  });
  useFocusOnWrong(form.formState.submitCount);
  const values = form.watch();
  const { kind } = values;
  return (
    <Form
      label={t('new.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('new.next')}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('new.send')}
        </Button>
      }
    >
      <Choices
        legend={t('field.kind')}
        field={form.register('kind')}
        values={KINDS}
        wordsOf={(one) => t(`field.kindText.${one}`)}
        error={form.errorOf('kind')}
      />
      <SpaceSelect
        label={t('field.space')}
        choose={t('field.chooseSpace')}
        spaces={spaces}
        error={form.errorOf('spaceId')}
        {...form.register('spaceId')}
      />
      <Select label={t('field.host')} error={form.errorOf('hostId')} {...form.register('hostId')}>
        {(team ?? (viewer ? [viewer.member] : [])).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {kind === 'LISTENING' && <Checkbox {...form.register('leader')}>{t('field.leader')}</Checkbox>}
      <MeetingFields
        register={form.register}
        seats={form.register('seats', { setValueAs: numberOrNone })}
        errorOf={form.errorOf}
        kind={kind}
        values={values}
      >
        <div className={styles.lines}>
          <IdeasField
            label={t(isTest(kind) ? 'field.idea' : 'field.ideas')}
            hint={t(isTest(kind) ? 'field.ideaHint' : 'field.ideasHint')}
            optional={!isTest(kind)}
            chosen={values.ideas}
            // It is sent by ids, and refused by their places or as a whole.
            error={
              values.ideas.map((_, index) => form.errorOf(`ideaIds.${index}` as 'ideas')).find(Boolean) ??
              form.errorOf('ideaIds' as 'ideas')
            }
            onChange={(ideas) => {
              form.setValue('ideas', ideas, { shouldDirty: true });
              form.clearErrors(['ideaIds' as 'ideas']);
            }}
          />
        </div>
      </MeetingFields>
    </Form>
  );
}
