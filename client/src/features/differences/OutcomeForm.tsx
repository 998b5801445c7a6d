import { proposeOutcomeInput } from '@rapport/shared/inputs/difference';
import { DIFFERENCE_WORDS_MAX } from '@rapport/shared/limits';
import { DIFFERENCE_OUTCOMES, type DifferenceOutcome } from '@rapport/shared/vocabulary';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { ProposeOutcomeDocument } from './Differences.generated';
import { otherName, type FormProps } from './difference';
import { FormActs } from './form-acts';
import { t } from './words';

/** Proposes how a difference ends; the other side agrees to it or proposes another end. */
export default function OutcomeForm({ difference, ideaId, onDone }: FormProps) {
  const toast = useToast();
  const [propose] = useWrite(ProposeOutcomeDocument);
  const form = useForm({
    schema: proposeOutcomeInput,
    defaults: {
      differenceId: difference.id,
      outcome: 'RESOLVED' as DifferenceOutcome,
      words: '',
      revisitOn: null,
    },
    draft: { kind: 'DIFFERENCE', subject: `${ideaId}:${difference.id}:out` },
    onSend: async (input) => {
      const outcome = await propose({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('end.sent', { name: otherName(difference) }) });
        onDone();
      }
      return outcome;
    },
  });
  const chosen = form.watch('outcome');
  return (
    <Form
      label={t('end.propose')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={<FormActs onCancel={onDone} busy={form.busy} send={t('end.send')} />}
    >
      <Select
        label={t('end.label')}
        hint={t(`outcomeHint.${chosen}`)}
        error={form.errorOf('outcome')}
        {...form.register('outcome', {
          // A day belongs to looking at it again, and to nothing else.
          onChange: () => form.setValue('revisitOn', null),
        })}
      >
        {DIFFERENCE_OUTCOMES.map((outcome) => (
          <option key={outcome} value={outcome}>
            {t(`outcome.${outcome}`)}
          </option>
        ))}
      </Select>
      {chosen === 'REVISIT_ON' && (
        <TextField
          type="date"
          label={t('end.day')}
          error={form.errorOf('revisitOn')}
          {...form.register('revisitOn')}
        />
      )}
      <TextArea
        label={t('end.words')}
        hint={t('end.wordsHint')}
        limit={DIFFERENCE_WORDS_MAX}
        dir="auto"
        error={form.errorOf('words')}
        {...form.register('words')}
      />
    </Form>
  );
}
