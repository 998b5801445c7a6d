import { inviteStoryInput } from '@rapport/shared/inputs/story';
import { STORY_INVITATION_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { InviteStoryDocument } from './InviteStory.generated';
import type { RealMomentKind } from '../../lib/schema.generated';
import { t } from './consent-words';

export interface InviteProps {
  /** Who can be asked here; one of them is chosen already when it is only one. */
  people: readonly { id: string; name: string }[];
  /** The real moments it can be about, by their threads; one is chosen already when it is only one. */
  moments: readonly { threadId: string; title: string; kind?: RealMomentKind }[];
  onDone: () => void;
}

/** Asks somebody for a story, once, about something that really happened; nothing is offered for it (practice 0.9). */
export default function InviteForm({ people, moments, onDone }: InviteProps) {
  const toast = useToast();
  const [invite] = useWrite(InviteStoryDocument);
  const form = useForm({
    schema: inviteStoryInput,
    defaults: {
      memberId: people.length === 1 ? (people[0]?.id ?? '') : '',
      threadId: moments.length === 1 ? (moments[0]?.threadId ?? '') : '',
      words: '',
    },
    onSend: async (input) => {
      const outcome = await invite({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('invite.sent', { name: nameOf(input.memberId) }) });
        onDone();
      }
      return outcome;
    },
  });
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const name = nameOf(form.watch('memberId')) || t('invite.them');
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('invite.send', { name })}
          </Button>
        </>
      }
    >
      <p>{t('invite.lead', { name })}</p>
      {people.length > 1 && (
        <Select label={t('invite.who')} error={form.errorOf('memberId')} {...form.register('memberId')}>
          <option value="">{t('invite.choose')}</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
      {moments.length > 1 && (
        <Select label={t('invite.moment')} error={form.errorOf('threadId')} {...form.register('threadId')}>
          <option value="">{t('invite.chooseMoment')}</option>
          {moments.map((one) => (
            <option key={one.threadId} value={one.threadId}>
              {one.kind ? t(`invite.kinds.${one.kind}`, { title: one.title }) : one.title}
            </option>
          ))}
        </Select>
      )}
      <TextArea
        label={t('invite.words', { name })}
        hint={t('invite.wordsHint')}
        limit={STORY_INVITATION_MAX}
        rows={5}
        dir="auto"
        error={form.errorOf('words')}
        {...form.register('words')}
      />
    </Form>
  );
}
