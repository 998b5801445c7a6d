import { declineSuggestionInput } from '@rapport/shared/inputs/suggestion';
import { SUGGESTION_REASON_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { DeclineSuggestionDocument } from './Decide.generated';
import type { PageSuggestion } from './page-suggestion';
import { t } from './words';

/** Declines a suggestion with a reason that everybody can read. */
export default function DeclineForm({
  suggestion,
  onDone,
}: {
  suggestion: PageSuggestion;
  onDone: () => void;
}) {
  const toast = useToast();
  const [decline] = useWrite(DeclineSuggestionDocument);
  const form = useForm({
    schema: declineSuggestionInput,
    defaults: { suggestionId: suggestion.id, reason: '' },
    onSend: async (input) => {
      const outcome = await decline({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('decide.declined', { name: suggestion.author.name }) });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('decide.decline')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('decide.declineNow')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('decide.reason')}
        hint={t('decide.reasonHint')}
        limit={SUGGESTION_REASON_MAX}
        error={form.errorOf('reason')}
        {...form.register('reason')}
      />
    </Form>
  );
}
