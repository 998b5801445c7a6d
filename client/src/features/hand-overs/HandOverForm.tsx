import { handOverInput } from '@rapport/shared/inputs/hand-over';
import { HAND_OVER_NOTE_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import type { DraftPlace } from '../../lib/drafts';
import { useForm } from '../../lib/form';
import type { Problem } from '../../lib/problems';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { Skeleton } from '../../ui/state/Skeleton';
import { ErrorState } from '../../ui/state/States';
import { useToast } from '../../ui/toast/toasts';
import { useTeam } from './use-team';
import { t } from './words';

interface FormProps {
  /** Who has it now and cannot be chosen. */
  holderId: string | null;
  /** Where the note is kept until it is sent. */
  draft?: DraftPlace;
  onSend: (values: {
    toId: string;
    note: string;
  }) => Promise<{ ok: true } | { ok: false; problem: Problem | null }>;
  onDone: () => void;
  onCancel: () => void;
}

/** Gives something into the hands of somebody else of the team. The note is for whoever waits, so it must be there. */
export function HandOverForm({ holderId, draft, onSend, onDone, onCancel }: FormProps) {
  const toast = useToast();
  const { team, failed } = useTeam();
  const form = useForm({
    schema: handOverInput,
    defaults: { toId: '', note: '' },
    draft,
    onSend: async (values) => {
      const outcome = await onSend(values);
      if (outcome.ok) {
        toast({ text: t('form.sent', { name: team?.find(({ id }) => id === values.toId)?.name ?? '' }) });
        onDone();
      }
      return outcome;
    },
  });
  if (failed) return <ErrorState title={t('form.failed')} />;
  if (!team) return <Skeleton lines={4} />;
  return (
    <Form
      label={t('form.act')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('form.lead')}
      acts={
        <>
          <Button tone="plain" onClick={onCancel}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('form.send')}
          </Button>
        </>
      }
    >
      <Select label={t('form.to')} error={form.errorOf('toId')} {...form.register('toId')}>
        <option value="">{t('form.choose')}</option>
        {team
          .filter(({ id }) => id !== holderId)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <TextArea
        label={t('form.note')}
        hint={t('form.noteHint')}
        limit={HAND_OVER_NOTE_MAX}
        rows={3}
        dir="auto"
        error={form.errorOf('note')}
        {...form.register('note')}
      />
    </Form>
  );
}
