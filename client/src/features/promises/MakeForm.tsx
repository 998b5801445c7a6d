import { makePromiseInput } from '@rapport/shared/inputs/promise';
import { PROMISE_WORDS_MAX } from '@rapport/shared/limits';
import { useMemo } from 'react';
import { useRevalidator } from 'react-router';
import { useForm } from '../../lib/form';
import { useCommunity } from '../../lib/shell';
import { useFocusOnWrong } from '../../lib/use-focus-on-wrong';
import { useWrite } from '../../lib/write';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { Skeleton } from '../../ui/state/Skeleton';
import { EmptyState, ErrorState } from '../../ui/state/States';
import { useToast } from '../../ui/toast/toasts';
import { useTeam } from '../hand-overs/use-team';
import { t } from './act-words';
import { FormActs } from './FormActs';
import type { PromisedWords } from './promised-words';
import { SentenceChoice } from './SentenceChoice';
import { paragraphsOf, sentencesOf } from './sentences';
import { MakePromiseDocument } from './Steer.generated';

interface FormProps {
  words: PromisedWords;
  onDone: () => void;
}

/** Makes a sentence of somebody of the team a promise: which one, in plain words, who answers for it, by which day. */
export default function MakeForm({ words, onDone }: FormProps) {
  const { language } = useCommunity();
  const { team, failed } = useTeam([words.author]);
  const sentences = useMemo(() => {
    const plain = (words.texts ?? []).flatMap((text) => text?.split('\n') ?? []);
    return sentencesOf([...paragraphsOf(words.html ?? ''), ...plain], language, PROMISE_WORDS_MAX);
  }, [words, language]);
  if (sentences.length === 0) return <EmptyState title={t('make.none')} />;
  if (failed) return <ErrorState title={t('make.failed')} />;
  if (!team) return <Skeleton lines={8} />;
  return <Fields words={words} sentences={sentences} team={team} onDone={onDone} />;
}

interface FieldsProps extends FormProps {
  sentences: string[];
  team: { id: string; name: string }[];
}

function Fields({ words: { kind, id, author }, sentences, team, onDone }: FieldsProps) {
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const [make] = useWrite(MakePromiseDocument);
  // One sentence needs no choice.
  const only = sentences.length === 1 ? sentences.join('') : '';
  const form = useForm({
    schema: makePromiseInput,
    defaults: { sourceKind: kind, sourceId: id, quote: only, text: only, ownerId: author.id, dueOn: '' },
    draft: { kind: 'PROMISE', subject: `${id}:make` },
    onSend: async (input) => {
      const outcome = await make({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('make.sent') });
        onDone();
        // It shows on the page it was made on, which is another part with its own query.
        void revalidate();
      }
      return outcome;
    },
  });
  useFocusOnWrong(form.formState.submitCount);
  const quote = form.watch('quote');
  const choose = (sentence: string) => {
    // Own words stay; those that only repeat a sentence follow the choice.
    const repeats = [form.getValues('quote'), ''].includes(form.getValues('text') ?? '');
    const set = { shouldValidate: form.formState.isSubmitted, shouldDirty: true };
    form.setValue('quote', sentence, set);
    if (repeats) form.setValue('text', sentence, set);
  };
  return (
    <Form
      label={t('make.act')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('make.lead')}
      acts={<FormActs words={t('make.send')} busy={form.busy} onCancel={onDone} />}
    >
      <SentenceChoice sentences={sentences} chosen={quote} onChoose={choose} error={form.errorOf('quote')} />
      <TextArea
        label={t('make.text')}
        hint={t('make.textHint')}
        limit={PROMISE_WORDS_MAX}
        rows={2}
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      <Select label={t('make.owner')} error={form.errorOf('ownerId')} {...form.register('ownerId')}>
        {team.map(({ id: personId, name }) => (
          <option key={personId} value={personId}>
            {name}
          </option>
        ))}
      </Select>
      <TextField
        type="date"
        label={t('make.dueOn')}
        hint={t('make.dueOnHint')}
        error={form.errorOf('dueOn')}
        {...form.register('dueOn')}
      />
    </Form>
  );
}
