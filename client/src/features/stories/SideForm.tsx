import { writeSideInput } from '@rapport/shared/inputs/story';
import { STORY_TEXT_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { useToast } from '../../ui/toast/toasts';
import type { Side } from './story';
import { WriteSideDocument } from './StorySide.generated';
import { t } from './form-words';
import styles from './Editor.module.css';

/** What the team did and learned, in the name of who writes it. */
export default function SideForm({ story }: { story: { id: string; path: string; side: Side | null } }) {
  const toast = useToast();
  const [write] = useWrite(WriteSideDocument);
  const published = story.side?.state === 'PUBLISHED';
  const form = useForm({
    schema: writeSideInput,
    defaults: { storyId: story.id, text: story.side?.text ?? '' },
    draft: { kind: 'STORY_SIDE', subject: story.id },
    onSend: async (input) => {
      const outcome = await write({ variables: { input } });
      if (outcome.ok) {
        form.reset(input);
        toast({ text: t(published ? 'side.publishedNote' : 'side.saved') });
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('side.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={published ? t('side.publishedNote') : undefined}
      acts={
        <>
          <LinkButton tone="plain" to={story.path}>
            {t('edit.back')}
          </LinkButton>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(published ? 'edit.publish' : 'side.save')}
          </Button>
        </>
      }
    >
      <div className={styles.long}>
        <MarkdownEditor
          label={t('side.text')}
          hint={t('side.textHint')}
          limit={STORY_TEXT_MAX}
          shownAs={styles.shown}
          rows={12}
          error={form.errorOf('text')}
          {...form.register('text')}
        />
      </div>
    </Form>
  );
}
