import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { date } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { MemberName } from '../../ui/member/MemberName';
import { isFromTeam, type Entry } from './journey';
import { t } from './words';
import styles from './Journey.module.css';

interface ItemProps {
  entry: Entry;
  /** Whose journey it is when it is not the reader's own. */
  name?: string;
  children?: ReactNode;
}

/** One thing that was said, answered, promised, or that became of it: who and when, what about, and the words. */
export function EntryItem({ entry, name, children }: ItemProps) {
  const { language, timeZone } = useCommunity();
  const { kind, at, title, path, excerpt, by, promiseState } = entry;
  const what = name ? t(`about.${kind}`, { name }) : t(`mine.${kind}`);
  return (
    <li className={isFromTeam(entry) ? `${styles.entry} ${styles.fromTeam}` : styles.entry}>
      <p className={styles.line}>
        {fill(what, { by: <MemberName member={by} /> })}
        {', '}
        <time dateTime={at}>{date(at, language, timeZone)}</time>
        {promiseState && (
          <>
            {', '}
            <b className={promiseState === 'LATE' ? styles.late : undefined}>
              {t(`promise.${promiseState}`)}
            </b>
          </>
        )}
      </p>
      {/* Coming here has no page and no words of its own. */}
      {kind !== 'JOINED' && (
        <p className={styles.title} dir="auto">
          {path ? <Link to={path}>{title}</Link> : title}
        </p>
      )}
      {excerpt && (
        <blockquote className={styles.words} dir="auto">
          {excerpt}
        </blockquote>
      )}
      {children}
    </li>
  );
}
