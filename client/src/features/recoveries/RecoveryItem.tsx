import { Link } from 'react-router';
import { date } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { titleOf, type ListedRecovery } from './recovery';
import { t } from './words';
import styles from './Recoveries.module.css';

interface ItemProps {
  recovery: ListedRecovery;
  /** Whether the reader is the one for whom it went wrong. */
  own?: boolean;
  /** One level below the title above it. */
  level?: 'h2' | 'h3';
}

function keyOf({ state, overdue }: ListedRecovery, own: boolean) {
  if (state === 'PUT_RIGHT') return 'list.putRight';
  if (state === 'NO_REPLY') return 'list.noReply';
  if (overdue) return own ? 'list.overdueMine' : 'list.overdue';
  if (state === 'WAITING') return own ? 'list.dueMine' : 'list.due';
  return own ? 'list.contactedMine' : 'list.contacted';
}

/** One in a list: by when somebody hears from us, or that they did, and who answers for it. */
export function RecoveryItem({ recovery, own = false, level: Level = 'h2' }: ItemProps) {
  const { language, timeZone } = useCommunity();
  const { member, owner, path, overdue, state, wordDueAt, contactDueAt, contactedAt, closedAt } = recovery;
  const due = wordDueAt ?? contactDueAt;
  const waits = state === 'WAITING' || overdue;
  const since = closedAt ?? contactedAt;
  const when = waits ? (
    <time dateTime={due}>{date(due, language, timeZone)}</time>
  ) : (
    since && <RelativeTime at={since} />
  );
  return (
    <article className={styles.item} data-item="">
      <p className={overdue ? `${styles.line} ${styles.late}` : styles.line}>
        {fill(t(keyOf(recovery, own)), { when, owner: owner.name })}
      </p>
      <Level dir="auto">
        <Link to={path} data-item-link="">
          {own ? titleOf(recovery) : t('list.row', { name: member.name, title: titleOf(recovery) })}
        </Link>
      </Level>
      <p className={styles.quiet}>{fill(t('list.owner'), { owner: <MemberName member={owner} /> })}</p>
    </article>
  );
}
