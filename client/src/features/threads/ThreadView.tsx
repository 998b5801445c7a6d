import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { SectionTitle } from '../../ui/layout/PageHead';
import { CommentItem } from './CommentItem';
import { Composer } from './Composer';
import type { ThreadViewFragment } from './Thread.generated';
import { useLiveThread } from './use-live-thread';
import { t } from './words';
import styles from './Thread.module.css';

interface ThreadProps {
  thread: Omit<ThreadViewFragment, ' $fragmentName'>;
  /** Whether the viewer, or a visitor once signed in, may reply. */
  canComment: boolean;
  /** Whether the viewer may leave notes that only the team reads. */
  canNote: boolean;
}

/** The conversation below an idea or on a page of its own: where one writes, and what was written. */
export function ThreadView({ thread, canComment, canNote }: ThreadProps) {
  const { held, show } = useLiveThread(thread.id);
  const { edges, pageInfo } = thread.comments;
  return (
    <section aria-labelledby="replies">
      <SectionTitle id="replies">{t('count', { count: thread.commentCount })}</SectionTitle>
      {canComment ? (
        <Composer threadId={thread.id} follows={thread.viewerFollows} canNote={canNote} />
      ) : (
        <p className={styles.quiet}>{t('closed')}</p>
      )}
      <FromTheStart shown={pageInfo.hasPreviousPage} />
      {edges.length === 0 && canComment && <p className={styles.quiet}>{t('empty')}</p>}
      <ol>
        {edges.map(({ node }, index) => (
          <CommentItem
            key={node.id}
            comment={node}
            after={edges[index - 1]?.cursor ?? null}
            canReply={canComment}
            follows={thread.viewerFollows}
            canNote={canNote}
            held={held.filter((comment) => comment.parentId === node.id).length}
            onShow={() => show(node.id)}
          />
        ))}
      </ol>
      <LoadMore pageInfo={pageInfo} words={t('loadMore')} />
    </section>
  );
}
