import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { Standing } from './Standing';
import type { IdeaSuggestionsQuery } from './Suggestions.generated';
import { t } from './words';
import styles from './Suggestions.module.css';

type Item = NonNullable<IdeaSuggestionsQuery['idea']>['suggestions']['edges'][number]['node'];

/** One suggestion in a list: why, who and when, where it stands, and how many support it. */
export function SuggestionItem({ suggestion }: { suggestion: Item }) {
  const { number, path, why, author, createdAt, supporterCount, thread } = suggestion;
  return (
    <li className={styles.item} data-item="">
      <h2 dir="auto">
        <Link to={path} data-item-link="">
          {why}
        </Link>
      </h2>
      <p className={styles.facts}>
        <ByLine member={author} small>
          {', '}
          <RelativeTime at={createdAt} />
        </ByLine>
        <Standing suggestion={suggestion} />
        {supporterCount > 0 && (
          <span>
            {fill(t('page.supporters', { count: supporterCount }), { count: <b>{supporterCount}</b> })}
          </span>
        )}
        {thread.commentCount > 0 && <span>{t('list.comments', { count: thread.commentCount })}</span>}
        <span>{t('list.number', { number })}</span>
      </p>
    </li>
  );
}
