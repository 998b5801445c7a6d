import { editCommentInput } from '@rapport/shared/inputs/comment';
import { COMMENT_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import type { CommentBody } from './comment-body';
import { EditCommentDocument } from './Comment.generated';
import { t } from './words';

/** Changes one's own reply; the earlier text stays readable. */
export default function EditCommentForm({ comment, onDone }: { comment: CommentBody; onDone: () => void }) {
  const [edit] = useWrite(EditCommentDocument);
  const form = useForm({
    schema: editCommentInput,
    defaults: { commentId: comment.id, text: comment.text },
    onSend: async (input) => {
      const outcome = await edit({ variables: { input } });
      if (outcome.ok) onDone();
      return outcome;
    },
  });
  return (
    <Form
      label={t('editLabel')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('saveEdit')}
          </Button>
        </>
      }
    >
      <MarkdownEditor
        label={t('editLabel')}
        labelHidden
        limit={COMMENT_MAX}
        threadId={comment.threadId}
        autoFocus
        error={form.errorOf('text')}
        {...form.register('text')}
      />
    </Form>
  );
}
