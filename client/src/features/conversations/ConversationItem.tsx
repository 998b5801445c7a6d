import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { ConversationListQuery } from './Conversations.generated';
import { t } from './words';
import styles from './Conversations.module.css';

interface ItemProps {
  conversation: ConversationListQuery['conversations']['edges'][number]['node'];
  /** Left out where the whole list is about one space. */
  showSpace: boolean;
}

/** A conversation in the list: what it is about, who began it, and when somebody last said something. */
export function ConversationItem({ conversation, showSpace }: ItemProps) {
  const { author, commentCount } = conversation;
  return (
    <article className={styles.item} data-item="">
      <h2 dir="auto">
        <Link to={conversation.path} data-item-link="">
          {conversation.title}
        </Link>
      </h2>
      <p dir="auto">{conversation.excerpt}</p>
      <div className={styles.facts}>
        <ByLine member={author} small>
          {', '}
          <RelativeTime at={conversation.createdAt} />
        </ByLine>
        <span>
          {fill(t('replies', { count: commentCount }), {
            when: <RelativeTime at={conversation.lastActivityAt} />,
          })}
        </span>
        {conversation.doubts && <span>{t('aloud.mark')}</span>}
        {showSpace && <span>{conversation.space.name}</span>}
      </div>
    </article>
  );
}
