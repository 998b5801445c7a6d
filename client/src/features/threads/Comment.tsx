import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { Face } from '../../ui/member/Face';
import { MemberName } from '../../ui/member/MemberName';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { Prose } from '../../ui/text/Prose';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { t as merging } from '../merging/words';
import { CommentActs } from './CommentActs';
import type { CommentBody } from './comment-body';
import { CommentHistory } from './CommentHistory';
import { t } from './words';
import styles from './Thread.module.css';

const CommentForm = lazy(() => import('./CommentForm'));
const EditCommentForm = lazy(() => import('./EditCommentForm'));

interface CommentProps {
  comment: CommentBody;
  after: string | null;
  canReply: boolean;
  follows: boolean;
  canNote: boolean;
}

/** One reply: who, when, what; and what the viewer may do with it. */
export function Comment({ comment, after, canReply, follows, canNote }: CommentProps) {
  const [open, setOpen] = useState<'reply' | 'edit' | 'history' | null>(null);
  const close = () => setOpen(null);
  const { author } = comment;
  return (
    <article
      className={styles.comment}
      id={`comment-${comment.id}`}
      data-team={comment.staffOnly || undefined}
    >
      <Face id={author.id} initials={author.initials} />
      <div className={styles.body}>
        <p className={styles.by}>
          <span>
            <MemberName member={author} title />
          </span>
          <RelativeTime at={comment.createdAt} />
          {comment.editedAt && !comment.withdrawnAt && (
            <button type="button" title={t('editedTitle')} onClick={() => setOpen('history')}>
              {t('edited')}
            </button>
          )}
          {comment.cameFrom && (
            <span title={merging('commentTitle', { title: comment.cameFrom.title })}>
              {merging('comment', { number: comment.cameFrom.number })}
            </span>
          )}
          {comment.staffOnly && <span className={styles.team}>{t('team')}</span>}
        </p>
        {open === 'edit' ? (
          <Suspense fallback={<Skeleton lines={3} />}>
            <EditCommentForm comment={comment} onDone={close} />
          </Suspense>
        ) : (
          <>
            {comment.withdrawnAt ? (
              <p className={styles.quiet}>{t('withdrawn', { name: author.name })}</p>
            ) : (
              <Prose html={comment.textHtml} small />
            )}
            <CommentActs
              comment={comment}
              canReply={canReply}
              follows={follows}
              onReply={() => setOpen('reply')}
              onEdit={() => setOpen('edit')}
            />
          </>
        )}
        {open === 'reply' && (
          <Suspense fallback={<Skeleton lines={3} />}>
            <CommentForm
              threadId={comment.threadId}
              replyTo={{ id: comment.id, parentId: comment.parentId, author }}
              follows
              canNote={canNote}
              onDone={close}
            />
          </Suspense>
        )}
        <Dialog open={open === 'history'} title={t('history.title')} onClose={close} wide>
          <CommentHistory comment={comment} after={after} />
        </Dialog>
      </div>
    </article>
  );
}
