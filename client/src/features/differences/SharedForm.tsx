import { sayWhatIsSharedInput } from '@rapport/shared/inputs/difference';
import { DIFFERENCE_WORDS_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { SayWhatIsSharedDocument } from './Differences.generated';
import type { FormProps } from './difference';
import { FormActs } from './form-acts';
import { t } from './words';

/** Puts into words what neither side doubts. */
export default function SharedForm({ difference, ideaId, onDone }: FormProps) {
  const toast = useToast();
  const [say] = useWrite(SayWhatIsSharedDocument);
  const form = useForm({
    schema: sayWhatIsSharedInput,
    defaults: { differenceId: difference.id, words: difference.shared ?? '' },
    draft: { kind: 'DIFFERENCE', subject: `${ideaId}:${difference.id}:sha` },
    onSend: async (input) => {
      const outcome = await say({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('shared.sent') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('shared.say')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={<FormActs onCancel={onDone} busy={form.busy} send={t('shared.send')} />}
    >
      <TextArea
        label={t('shared.label')}
        hint={t('shared.hint')}
        limit={DIFFERENCE_WORDS_MAX}
        dir="auto"
        error={form.errorOf('words')}
        {...form.register('words')}
      />
    </Form>
  );
}
