import { writeLateNoteInput } from '@rapport/shared/inputs/late-note';
import { LATE_NOTE_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { WordingNotice } from '../staff/WordingNotice';
import type { LateIdea } from './late';
import { WriteLateNoteDocument } from './LateNotes.generated';
import { t } from './words';

interface FormProps {
  idea: LateIdea;
  onDone: () => void;
}

/** Where somebody of staff says that the answer is late. Nothing stands ready: the words are theirs. */
export default function LateForm({ idea, onDone }: FormProps) {
  const toast = useToast();
  const { language } = useCommunity();
  const [write] = useWrite(WriteLateNoteDocument);
  const [blaming, setBlaming] = useState<string[] | null>(null);
  const form = useForm({
    schema: writeLateNoteInput,
    defaults: { ideaId: idea.id, text: '', answerBy: '' },
    draft: { kind: 'LATE_NOTE', subject: idea.id },
    onSend: async (values) => {
      // The hint is shown once (practice 2.2): whoever sends again knows what they say.
      const input = { ...values, acknowledgeWording: blaming !== null };
      const outcome = await write({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('form.sent') });
        onDone();
      } else if (outcome.problem && 'words' in outcome.problem) {
        setBlaming(outcome.problem.words as string[]);
        return { ok: false, problem: null };
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('menu')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('form.next')}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(blaming ? 'form.sendAsIs' : 'form.send')}
          </Button>
        </>
      }
    >
      {idea.waiting && <p>{t('form.lead', { day: day(idea.waiting.dueOn, language) })}</p>}
      <TextArea
        label={t('form.text')}
        hint={t('form.hint')}
        limit={LATE_NOTE_MAX}
        rows={4}
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      <TextField
        type="date"
        label={t('form.answerBy')}
        hint={t('form.answerByHint')}
        optional
        error={form.errorOf('answerBy')}
        {...form.register('answerBy')}
      />
      {blaming && <WordingNotice words={blaming} />}
    </Form>
  );
}
