import { suggestInStoryInput } from '@rapport/shared/inputs/story';
import { STORY_CONTEXT_MAX, STORY_REASON_MAX, STORY_TEXT_MAX, STORY_TITLE_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { useToast } from '../../ui/toast/toasts';
import { TypedDiff } from '../suggestions/TypedDiff';
import type { StoryToEdit } from './begin';
import { SuggestInStoryDocument } from './ReviewStory.generated';
import { t } from './form-words';

interface SuggestProps {
  story: Pick<StoryToEdit, 'id' | 'revision' | 'title' | 'context' | 'text' | 'teller'>;
  onDone: () => void;
}

/** Other words for a story, with what differs shown as one types, and why; its teller takes or leaves them. */
export function SuggestForm({ story, onDone }: SuggestProps) {
  const toast = useToast();
  const [suggest] = useWrite(SuggestInStoryDocument);
  const { id, revision, title, context, text, teller } = story;
  const form = useForm({
    schema: suggestInStoryInput,
    defaults: { storyId: id, fromRevision: revision, title, context, text, why: '' },
    draft: { kind: 'STORY', subject: `${id}:suggest` },
    onSend: async (input) => {
      if (input.title === title && input.context === context && input.text === text) {
        return { ok: false, problem: { code: 'UNCHANGED', message: t('review.unchanged') } };
      }
      const outcome = await suggest({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('review.suggested', { name: teller.name }) });
        onDone();
      }
      return outcome;
    },
  });
  const { register, errorOf } = form;
  const values = form.watch();
  return (
    <Form
      label={t('review.suggest')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('review.sendSuggestion')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('titleLabel')}
        limit={STORY_TITLE_MAX}
        dir="auto"
        error={errorOf('title')}
        {...register('title')}
      />
      <TextArea
        label={t('context')}
        limit={STORY_CONTEXT_MAX}
        rows={3}
        dir="auto"
        error={errorOf('context')}
        {...register('context')}
      />
      <MarkdownEditor
        label={t('text')}
        limit={STORY_TEXT_MAX}
        pictures={false}
        rows={14}
        error={errorOf('text')}
        {...register('text')}
      />
      {values.context !== context && (
        <TypedDiff
          before={{ title: '', text: context }}
          title=""
          text={values.context}
          label={t('review.contextChanges')}
        />
      )}
      <TypedDiff before={story} title={values.title} text={values.text} label={t('review.changes')} />
      <TextField
        label={t('review.why')}
        hint={t('review.whyHint')}
        limit={STORY_REASON_MAX}
        dir="auto"
        autoComplete="off"
        error={errorOf('why')}
        {...register('why')}
      />
    </Form>
  );
}
