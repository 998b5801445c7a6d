import { rateAnswerInput } from '@rapport/shared/inputs/answer-rating';
import { RATING_WORDS_MAX } from '@rapport/shared/limits';
import { RATING_VALUES } from '@rapport/shared/vocabulary';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Choices } from '../../ui/form/Choices';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { RateAnswerDocument } from './AnswerRatings.generated';
import type { RatedAnswer } from './rated-answer';
import { t } from './words';

/** Where somebody says whether an answer helped them understand, once. */
export function RateForm({ answer }: { answer: RatedAnswer }) {
  const toast = useToast();
  const [rate] = useWrite(RateAnswerDocument);
  const { name } = answer.author;
  const form = useForm({
    schema: rateAnswerInput,
    defaults: { answerId: answer.id, text: '' },
    onSend: async (input) => {
      const outcome = await rate({ variables: { input } });
      if (outcome.ok) toast({ text: t('sent', { name }) });
      return outcome;
    },
  });
  return (
    <Form
      label={t('title')}
      onSubmit={form.submit}
      problem={form.problem}
      next={t('next')}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('send', { name })}
        </Button>
      }
    >
      <Choices
        legend={t('which')}
        field={form.register('value')}
        values={RATING_VALUES}
        wordsOf={t}
        error={form.errorOf('value')}
      />
      <TextArea
        label={t('text')}
        hint={t('textHint')}
        optional
        limit={RATING_WORDS_MAX}
        rows={3}
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
    </Form>
  );
}
