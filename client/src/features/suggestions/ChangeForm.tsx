import { acceptChangedInput } from '@rapport/shared/inputs/suggestion';
import { IDEA_TEXT_MAX, IDEA_TITLE_MAX, SUGGESTION_REASON_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { AgainstChoice, type Against } from './AgainstChoice';
import { Conflicts } from './Conflicts';
import { MaterialChoice } from './MaterialChoice';
import { presentOf, type Merge, type PageSuggestion } from './page-suggestion';
import { TypedDiff } from './TypedDiff';
import { useAccept } from './use-accept';
import { useChoices } from './use-choices';
import { WhatAcceptingDoes } from './WhatAcceptingDoes';
import { t } from './words';
import styles from './Suggestion.module.css';

interface ChangeProps {
  suggestion: PageSuggestion;
  merge: Merge | null;
  /** What was typed for the other side, kept when one way of accepting becomes the other. */
  note: string;
  onNote: (note: string) => void;
  /** Whether the text changed while one was looking. */
  surprised: boolean;
  onConflict: (merge: Merge) => void;
  onDone: () => void;
}

/** Accepts a suggestion in other words: edited by hand, joined with a text that moved on, or both. */
export default function ChangeForm({
  suggestion,
  merge,
  note,
  onNote,
  surprised,
  onConflict,
  onDone,
}: ChangeProps) {
  const [accept] = useAccept(suggestion, merge, { onConflict, onDone });
  const [against, setAgainst] = useState<Against>('present');
  const start = merge ?? suggestion;
  const form = useForm({
    schema: acceptChangedInput,
    defaults: { title: start.title, text: start.text, note, material: false },
    onSend: async (words) => {
      if (!choices.complete) {
        return { ok: false, problem: { code: 'NOT_CHOSEN', message: t('decide.choose') } };
      }
      return accept(words);
    },
  });
  const [title, text] = form.watch(['title', 'text']);
  const choices = useChoices(merge, { title, text }, (words) => {
    form.setValue('title', words.title, { shouldDirty: true });
    form.setValue('text', words.text, { shouldDirty: true });
  });
  const present = presentOf(suggestion, merge);
  return (
    <Form
      label={t('decide.change')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('decide.acceptChanged')}
          </Button>
        </>
      }
    >
      {surprised && (
        <p className={styles.moved} role="status">
          {t('decide.movedOn')}
        </p>
      )}
      <WhatAcceptingDoes suggestion={suggestion} merge={merge} />
      {merge && !merge.isClean && <Conflicts merge={merge} choices={choices} />}
      {choices.stale && (
        <p className={styles.moved}>
          {t('decide.edited')}{' '}
          <Button tone="plain" onClick={choices.startAgain}>
            {t('decide.startAgain')}
          </Button>
        </p>
      )}
      <TextField
        label={t('decide.yourTitle')}
        limit={IDEA_TITLE_MAX}
        error={form.errorOf('title')}
        dir="auto"
        {...form.register('title')}
      />
      <MarkdownEditor
        label={t(merge ? 'decide.merged' : 'decide.yourText')}
        hint={merge ? t('decide.mergedHint') : undefined}
        limit={IDEA_TEXT_MAX}
        rows={8}
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      <AgainstChoice value={against} onChange={setAgainst} />
      <TypedDiff
        before={against === 'present' ? present : suggestion}
        title={title}
        text={text}
        label={t(against === 'present' ? 'decide.fromPresent' : 'decide.fromSuggestion')}
      />
      <MaterialChoice before={present} after={{ title, text }} {...form.register('material')} />
      <TextArea
        label={t('decide.noteChanged')}
        optional
        limit={SUGGESTION_REASON_MAX}
        error={form.errorOf('note')}
        {...form.register('note', { onChange: () => onNote(form.getValues('note') ?? '') })}
      />
    </Form>
  );
}
