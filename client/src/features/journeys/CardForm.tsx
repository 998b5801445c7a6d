import { writeContextCardInput } from '@rapport/shared/inputs/remembering';
import { CONTEXT_CARD_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { WriteContextCardDocument } from './KnownActs.generated';
import type { Card } from './known';
import { t } from './words';

/** Where somebody writes about themselves; empty words take the card away. */
export default function CardForm({ card, onDone }: { card: Card | null; onDone: () => void }) {
  const toast = useToast();
  const [write] = useWrite(WriteContextCardDocument);
  const send = async (input: { text: string | null; sinceYear: number | null }) => {
    const outcome = await write({ variables: { input } });
    if (!outcome.ok) return outcome;
    toast({ text: t((input.text ?? input.sinceYear) ? 'card.saved' : 'card.removed') });
    onDone();
    return outcome;
  };
  const form = useForm({
    schema: writeContextCardInput,
    defaults: { text: card?.text ?? '', sinceYear: card?.sinceYear ?? null },
    onSend: send,
  });
  const remove = async () => {
    const outcome = await send({ text: null, sinceYear: null });
    if (!outcome.ok && outcome.problem) toast({ text: outcome.problem.message, wrong: true });
  };
  return (
    <Form
      label={t('card.title')}
      onSubmit={form.submit}
      problem={form.problem}
      next={t('card.next')}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          {card && (
            <Button tone="quiet" onClick={() => void remove()}>
              {t('card.remove')}
            </Button>
          )}
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('card.save')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('card.field')}
        hint={t('card.hint')}
        limit={CONTEXT_CARD_MAX}
        rows={6}
        autoFocus
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      <TextField
        label={t('card.since')}
        hint={t('card.sinceHint')}
        optional
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        error={form.errorOf('sinceYear')}
        {...form.register('sinceYear', {
          // What is no number is said beside the field, so it goes to the schema as it is.
          setValueAs: (value: string | number | null) =>
            value === '' || value === null ? null : Number(value),
        })}
      />
    </Form>
  );
}
