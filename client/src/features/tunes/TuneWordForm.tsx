import { writeInTuneInput } from '@rapport/shared/inputs/remembering';
import { TUNE_WORD_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import type { NamedMember } from '../../ui/member/MemberName';
import { useToast } from '../../ui/toast/toasts';
import type { Tune } from './tune';
import { WriteInTuneDocument } from './TuneActs.generated';
import { t } from './words';

/** Words to the one other person who reads it. */
export function TuneWordForm({ tune, other }: { tune: Tune; other: NamedMember }) {
  const toast = useToast();
  const { name } = other;
  const [write] = useWrite(WriteInTuneDocument);
  const first = tune.words.length === 1 && tune.words[0]?.author.id === other.id;
  const form = useForm({
    schema: writeInTuneInput,
    defaults: { tuneId: tune.id, text: '' },
    draft: { kind: 'TUNE', subject: tune.id },
    onSend: async (input) => {
      const outcome = await write({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('page.sent', { name }) });
        form.reset({ tuneId: tune.id, text: '' });
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('page.field')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('page.next', { name })}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('page.send')}
        </Button>
      }
    >
      <TextArea
        label={t('page.field')}
        hint={first ? t('page.noneHelper') : undefined}
        limit={TUNE_WORD_MAX}
        rows={4}
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
    </Form>
  );
}
