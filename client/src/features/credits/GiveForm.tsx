import { useQuery } from '@apollo/client/react';
import { giveCreditInput } from '@rapport/shared/inputs/credit';
import { CREDIT_WHAT_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useViewer } from '../../lib/shell';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Radio } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { Skeleton } from '../../ui/state/Skeleton';
import { ErrorState } from '../../ui/state/States';
import { useToast } from '../../ui/toast/toasts';
import { choicesOf, type CreditChoice } from './credit-choices';
import { CreditChoicesDocument, GiveCreditDocument } from './Credits.generated';
import { t } from './act-words';
import styles from './Credits.module.css';

interface GiveFormProps {
  idea: { id: string; number: number };
  onDone: () => void;
}

/** Says what somebody did for an idea; they are asked before anybody sees it. */
export default function GiveForm({ idea, onDone }: GiveFormProps) {
  const viewer = useViewer();
  const { data, error } = useQuery(CreditChoicesDocument, {
    variables: { number: idea.number },
    // Comments are read here in another shape than where they are shown.
    fetchPolicy: 'no-cache',
  });
  if (error) return <ErrorState title={t('form.failed')} />;
  if (!data) return <Skeleton lines={6} />;
  const choices = data.idea ? choicesOf(data.idea, viewer?.member.id ?? null) : [];
  return choices.length > 0 ? (
    <Fields ideaId={idea.id} choices={choices} onDone={onDone} />
  ) : (
    <p className={styles.quiet}>{t('form.none')}</p>
  );
}

function Fields({
  ideaId,
  choices,
  onDone,
}: {
  ideaId: string;
  choices: CreditChoice[];
  onDone: () => void;
}) {
  const toast = useToast();
  const [give] = useWrite(GiveCreditDocument);
  const [chosen, setChosen] = useState<CreditChoice | null>(null);
  const form = useForm({
    schema: giveCreditInput,
    defaults: { ideaId, memberId: '', commentId: null, what: '' },
    onSend: async (input) => {
      const outcome = await give({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('form.sent', { name: chosen?.name ?? '' }) });
        onDone();
      }
      return outcome;
    },
  });
  const choose = (choice: CreditChoice) => {
    setChosen(choice);
    form.setValue('memberId', choice.memberId, { shouldValidate: true });
    form.setValue('commentId', choice.commentId);
  };
  const wrong = form.errorOf('memberId') ?? form.errorOf('commentId');
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('form.send')}
          </Button>
        </>
      }
    >
      <p className={styles.quiet}>{t('form.lead')}</p>
      <fieldset className={styles.choice} aria-describedby={wrong ? 'credit-for' : undefined}>
        <legend>{t('form.for')}</legend>
        <div className={styles.choices}>
          {choices.map((choice) => (
            <Radio
              key={choice.key}
              name="credit-for"
              checked={choice.key === chosen?.key}
              onChange={() => choose(choice)}
            >
              {fill(t(choice.words === null ? 'form.coAuthor' : 'form.comment'), {
                name: <b>{choice.name}</b>,
                words: choice.words,
              })}
            </Radio>
          ))}
        </div>
        {wrong && (
          <p className={styles.wrong} id="credit-for">
            {t('form.choose')}
          </p>
        )}
      </fieldset>
      <TextField
        label={t('form.what')}
        hint={t('form.whatHint', { name: chosen?.name ?? t('form.somebody') })}
        limit={CREDIT_WHAT_MAX}
        autoComplete="off"
        error={form.errorOf('what')}
        {...form.register('what')}
      />
    </Form>
  );
}
