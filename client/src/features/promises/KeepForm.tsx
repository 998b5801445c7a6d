import { keepPromiseInput } from '@rapport/shared/inputs/promise';
import { PROMISE_WHY_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { t } from './act-words';
import { FormActs } from './FormActs';
import { KeepPromiseDocument } from './Steer.generated';

/** Says that a promise is kept, what was done, and where one can see it. */
export function KeepForm({ promiseId, onDone }: { promiseId: string; onDone: () => void }) {
  const toast = useToast();
  const [keep] = useWrite(KeepPromiseDocument);
  const form = useForm({
    schema: keepPromiseInput,
    defaults: { promiseId, text: '', link: '' },
    draft: { kind: 'PROMISE', subject: `${promiseId}:keep` },
    onSend: async (input) => {
      const outcome = await keep({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('keep.sent') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('keep.act')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('keep.lead')}
      acts={<FormActs words={t('keep.send')} busy={form.busy} onCancel={onDone} />}
    >
      <TextArea
        label={t('keep.text')}
        hint={t('keep.textHint')}
        limit={PROMISE_WHY_MAX}
        rows={4}
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      <TextField
        type="url"
        label={t('keep.link')}
        hint={t('keep.linkHint')}
        optional
        error={form.errorOf('link')}
        {...form.register('link')}
      />
    </Form>
  );
}
