import { fixIrritantInput } from '@rapport/shared/inputs/irritant';
import { FIX_WORDS_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { DialogActs, type DialogForm } from './DialogActs';
import { FixIrritantDocument } from './SteerIrritant.generated';
import { t } from './words';

/** Says in plain words that irritants are fixed. Only those they hit are told, once (practice 0.19). */
export function FixForm({ irritantIds, onDone, onCancel }: { irritantIds: string[] } & DialogForm) {
  const toast = useToast();
  const [fix] = useWrite(FixIrritantDocument);
  const many = irritantIds.length > 1;
  const form = useForm({
    schema: fixIrritantInput,
    defaults: { irritantId: irritantIds[0] ?? '', words: '' },
    onSend: async ({ words }) => {
      let done = 0;
      for (const irritantId of irritantIds) {
        const outcome = await fix({ variables: { input: { irritantId, words } } });
        if (!outcome.ok) {
          if (done === 0 || !outcome.problem) return outcome;
          const reason = outcome.problem.message;
          const message = t('fix.some', { done, count: irritantIds.length, reason });
          return { ok: false, problem: { code: outcome.problem.code, message } };
        }
        done += 1;
      }
      toast({ text: t('fix.done') });
      onDone();
      return { ok: true };
    },
  });
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      acts={<DialogActs words={t('fix.send')} busy={form.busy} onCancel={onCancel} />}
    >
      <p>{many ? t('fix.leadMany', { count: irritantIds.length }) : t('fix.lead')}</p>
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
