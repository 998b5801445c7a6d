import { useQuery } from '@apollo/client/react';
import { fill } from '../../lib/words';
import { ErrorState } from '../../ui/state/States';
import { Skeleton } from '../../ui/state/Skeleton';
import { Prose } from '../../ui/text/Prose';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { CommentBody } from './comment-body';
import { CommentHistoryDocument } from './Comment.generated';
import { t } from './words';
import styles from './Thread.module.css';

/** How a reply read before each change, newest first. Asked for only when opened: few replies are changed. */
export function CommentHistory({ comment, after }: { comment: CommentBody; after: string | null }) {
  const { data, error } = useQuery(CommentHistoryDocument, {
    variables: { threadId: comment.threadId, after },
    // One comment of a list must not become the list in the cache.
    fetchPolicy: 'no-cache',
  });
  if (error) return <ErrorState title={t('history.failed')} />;
  if (!data) return <Skeleton lines={4} />;
  const top = data.thread?.comments.edges[0]?.node;
  const found = top?.id === comment.id ? top : top?.replies.find((reply) => reply.id === comment.id);
  return (
    <>
      <h3 className={styles.version}>{t('history.now')}</h3>
      <Prose html={comment.textHtml} small />
      {(found?.revisions ?? []).toReversed().map((revision) => (
        <section key={revision.id}>
          <h3 className={styles.version}>
            {fill(t('history.before'), { when: <RelativeTime at={revision.createdAt} /> })}
          </h3>
          <Prose html={revision.textHtml} small />
        </section>
      ))}
    </>
  );
}
