import { postCommentInput } from '@rapport/shared/inputs/comment';
import { COMMENT_MAX } from '@rapport/shared/limits';
import { Suspense } from 'react';
import { t as c } from '../../lib/common-words';
import { draftKey, type DraftPlace } from '../../lib/drafts';
import { useForm } from '../../lib/form';
import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Checkbox } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { isTeam, type NamedMember } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import { useToast } from '../../ui/toast/toasts';
import { addComment } from './add-comment';
import { PostCommentDocument } from './Comment.generated';
import { useUnfollow } from './use-unfollow';
import { t } from './words';

const EarlierInThread = lazy(() => import('../journeys/EarlierInThread'));

interface CommentFormProps {
  threadId: string;
  replyTo?: { id: string; parentId: string | null; author: NamedMember };
  follows: boolean;
  canNote: boolean;
  onDone: () => void;
}

/** Writes a reply. Answers to answers stay on one level and begin with the name of who is meant. */
export default function CommentForm({ threadId, replyTo, follows, canNote, onDone }: CommentFormProps) {
  const viewer = useViewer();
  const toast = useToast();
  const unfollow = useUnfollow();
  const [post] = useWrite(PostCommentDocument);
  const parentId = replyTo ? (replyTo.parentId ?? replyTo.id) : null;
  const place: DraftPlace = { kind: 'COMMENT', subject: replyTo ? `${threadId}:${replyTo.id}` : threadId };
  const addressed = replyTo?.parentId ? `[@${replyTo.author.name}](member:${replyTo.author.id}) ` : '';

  const form = useForm({
    schema: postCommentInput,
    defaults: { threadId, parentId, text: addressed, staffOnly: false },
    draft: place,
    onSend: async (input) => {
      const outcome = await post({
        variables: { input },
        act: { kind: 'comment', variables: { input }, draftKey: draftKey(place) },
        update: (cache, { data }) => {
          const result = (data as { postComment?: { comment?: Parameters<typeof addComment>[1] } })
            ?.postComment;
          if (result?.comment) addComment(cache, result.comment);
        },
      });
      if (outcome.ok) {
        const { nowFollowing } = outcome.value;
        toast({
          text: t(nowFollowing ? 'postedFollows' : 'posted'),
          ...(nowFollowing && { undo: () => unfollow(threadId), undoWords: t('unfollow') }),
        });
        onDone();
      }
      return outcome;
    },
  });
  const staffOnly = form.watch('staffOnly');
  const hint = !viewer ? 'signIn' : staffOnly ? 'onlyTeam' : follows ? 'hint' : 'willFollow';

  const reply = (
    <Form
      label={replyTo ? t('composer.replyTo', { name: replyTo.author.name }) : t('composer.label')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t(`composer.${hint}`)}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(staffOnly ? 'composer.sendNote' : 'composer.send')}
          </Button>
        </>
      }
    >
      <MarkdownEditor
        label={replyTo ? t('composer.replyTo', { name: replyTo.author.name }) : t('composer.label')}
        labelHidden={!replyTo}
        limit={COMMENT_MAX}
        threadId={threadId}
        autoFocus
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      {canNote && <Checkbox {...form.register('staffOnly')}>{t('composer.staffOnly')}</Checkbox>}
    </Form>
  );
  if (!viewer || !isTeam(viewer.member)) return reply;
  return (
    <Suspense fallback={<Skeleton lines={5} />}>
      <EarlierInThread threadId={threadId} commentId={replyTo?.id ?? null}>
        {reply}
      </EarlierInThread>
    </Suspense>
  );
}
