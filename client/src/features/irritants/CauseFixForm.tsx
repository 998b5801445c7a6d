import { fixRootCauseInput } from '@rapport/shared/inputs/irritant';
import { FIX_WORDS_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { DialogActs, type DialogForm } from './DialogActs';
import { FixRootCauseDocument } from './RootCause.generated';
import { t } from './words';

/** Says that a root cause is fixed, and with it all that is gathered under it. */
export function CauseFixForm({ rootCauseId, onDone, onCancel }: { rootCauseId: string } & DialogForm) {
  const toast = useToast();
  const [fix] = useWrite(FixRootCauseDocument);
  const form = useForm({
    schema: fixRootCauseInput,
    defaults: { rootCauseId, words: '' },
    onSend: async (input) => {
      const outcome = await fix({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('fix.done') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      acts={<DialogActs words={t('fix.send')} busy={form.busy} onCancel={onCancel} />}
    >
      <p>{t('cause.fixLead')}</p>
      <TextArea
        label={t('fix.words')}
        hint={t('fix.wordsHint')}
        limit={FIX_WORDS_MAX}
        rows={4}
        dir="auto"
        error={form.errorOf('words')}
        {...form.register('words')}
      />
    </Form>
  );
}
