import { acceptAsItIsInput } from '@rapport/shared/inputs/suggestion';
import { SUGGESTION_REASON_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { MaterialChoice } from './MaterialChoice';
import { presentOf, type Merge, type PageSuggestion } from './page-suggestion';
import { useAccept } from './use-accept';
import { WhatAcceptingDoes } from './WhatAcceptingDoes';
import { t } from './words';

interface AcceptProps {
  suggestion: PageSuggestion;
  merge: Merge | null;
  /** What was typed for the other side, kept when one way of accepting becomes the other. */
  note: string;
  onNote: (note: string) => void;
  onConflict: (merge: Merge) => void;
  onDone: () => void;
}

/** Accepts a suggestion as it is or, where the text moved on without a conflict, as it joins with what stands now. */
export default function AcceptForm({ suggestion, merge, note, onNote, onConflict, onDone }: AcceptProps) {
  const [accept] = useAccept(suggestion, merge, { onConflict, onDone });
  const form = useForm({
    schema: acceptAsItIsInput,
    defaults: { note, material: false },
    onSend: (words) =>
      accept({ ...words, title: merge ? merge.title : null, text: merge ? merge.text : null }),
  });
  return (
    <Form
      label={t('decide.accept')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(merge ? 'decide.acceptMerged' : 'decide.acceptNow')}
          </Button>
        </>
      }
    >
      <WhatAcceptingDoes suggestion={suggestion} merge={merge} />
      <MaterialChoice
        before={presentOf(suggestion, merge)}
        after={merge ?? suggestion}
        {...form.register('material')}
      />
      <TextArea
        label={t('decide.note', { name: suggestion.author.name })}
        optional
        limit={SUGGESTION_REASON_MAX}
        error={form.errorOf('note')}
        {...form.register('note', { onChange: () => onNote(form.getValues('note') ?? '') })}
      />
    </Form>
  );
}
