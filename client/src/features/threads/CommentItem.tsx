import { useMasked } from '../../lib/masked';
import { Comment } from './Comment';
import { CommentItemFragmentDoc } from './Comment.generated';
import { t } from './words';
import styles from './Thread.module.css';

interface ItemProps {
  comment: { __typename: 'Comment'; id: string };
  /** Cursor of the comment before, by which the history of this one is found. */
  after: string | null;
  canReply: boolean;
  /** Whether the viewer follows what it is said about. */
  follows: boolean;
  canNote: boolean;
  /** How many replies have arrived and wait to be shown. */
  held: number;
  onShow: () => void;
}

/** A comment with its replies, one level deep. */
export function CommentItem({ comment, after, canReply, follows, canNote, held, onShow }: ItemProps) {
  const { replies, ...top } = useMasked(CommentItemFragmentDoc, comment);
  const shared = { after, canReply, follows, canNote };
  return (
    <li>
      <Comment comment={top} {...shared} />
      {(replies.length > 0 || held > 0) && (
        <ol className={styles.replies}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <Comment comment={reply} {...shared} />
            </li>
          ))}
          {held > 0 && (
            <li aria-live="polite">
              <button type="button" className={styles.held} onClick={onShow}>
                {t('new', { count: held })}
              </button>
            </li>
          )}
        </ol>
      )}
    </li>
  );
}
