import { addTriedOptionInput } from '@rapport/shared/inputs/difference';
import { DIFFERENCE_WORDS_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { AddTriedOptionDocument } from './Differences.generated';
import type { FormProps } from './difference';
import { FormActs } from './form-acts';
import { t } from './words';

/** Writes down what was tried and what came of it. */
export default function OptionForm({ difference, ideaId, onDone }: FormProps) {
  const toast = useToast();
  const [add] = useWrite(AddTriedOptionDocument);
  const form = useForm({
    schema: addTriedOptionInput,
    defaults: { differenceId: difference.id, words: '', cameOfIt: '' },
    draft: { kind: 'DIFFERENCE', subject: `${ideaId}:${difference.id}:opt` },
    onSend: async (input) => {
      const outcome = await add({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('options.sent') });
        onDone();
      }
      return outcome;
    },
  });
  const fields = [
    ['words', t('options.label')],
    ['cameOfIt', t('options.cameLabel')],
  ] as const;
  return (
    <Form
      label={t('options.add')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={<FormActs onCancel={onDone} busy={form.busy} send={t('options.send')} />}
    >
      {fields.map(([name, label]) => (
        <TextArea
          key={name}
          label={label}
          limit={DIFFERENCE_WORDS_MAX}
          dir="auto"
          error={form.errorOf(name)}
          {...form.register(name)}
        />
      ))}
    </Form>
  );
}
