import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import { HowItFelt } from '../feelings/HowItFelt';
import { PromiseAct } from '../promises/PromiseAct';
import type { CommentBody } from './comment-body';
import { RestoreCommentDocument, WithdrawCommentDocument } from './Comment.generated';
import { t } from './words';
import styles from './Thread.module.css';

interface ActsProps {
  comment: CommentBody;
  canReply: boolean;
  follows: boolean;
  onReply: () => void;
  onEdit: () => void;
}

/** What the viewer may do with a reply; taking it back can be undone. */
export function CommentActs({ comment, canReply, follows, onReply, onEdit }: ActsProps) {
  const viewer = useViewer();
  const tell = useTell();
  const [withdraw, withdrawing] = useWrite(WithdrawCommentDocument);
  const [restore, restoring] = useWrite(RestoreCommentDocument);
  const can = (action: CommentBody['viewerCan'][number]) => comment.viewerCan.includes(action);
  const variables = { commentId: comment.id };

  const putBack = async () => {
    const outcome = await restore({ variables });
    tell(outcome);
  };
  const takeBack = async () => {
    const outcome = await withdraw({ variables });
    tell(outcome, { text: t('withdrew'), undo: () => void putBack() });
  };

  // A visitor may begin to reply: signing in comes with the sending.
  const mayReply = canReply && !comment.withdrawnAt && (viewer ? can('REPLY') : true);
  return (
    <p className={styles.acts}>
      {mayReply && (
        <Button tone="plain" onClick={onReply}>
          {t('reply')}
        </Button>
      )}
      {can('EDIT') && (
        <Button tone="plain" onClick={onEdit}>
          {t('edit')}
        </Button>
      )}
      {can('WITHDRAW') && (
        <Button tone="plain" busy={withdrawing} onClick={() => void takeBack()}>
          {t('withdraw')}
        </Button>
      )}
      {can('RESTORE') && (
        <Button tone="plain" busy={restoring} onClick={() => void putBack()}>
          {t('restore')}
        </Button>
      )}
      {!comment.staffOnly && !comment.withdrawnAt && (
        <>
          <PromiseAct kind="COMMENT" id={comment.id} author={comment.author} html={comment.textHtml} />
          {follows && <HowItFelt kind="REPLY" id={comment.id} author={comment.author} />}
        </>
      )}
    </p>
  );
}
