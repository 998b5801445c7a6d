import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { OwnSession } from './use-end-sessions';
import { t } from './words';
import styles from './Lists.module.css';

interface ItemProps {
  session: OwnSession;
  busy?: boolean;
  /** Missing for the session one is in: that one ends by signing out. */
  onEnd?: () => void;
}

/** One place where one is signed in. */
export function SessionItem({ session, busy, onEnd }: ItemProps) {
  const { language } = useCommunity();
  const { device } = session;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h3>{device}</h3>
        <p className={styles.facts}>
          <span>{fill(t('sessions.seen'), { when: <RelativeTime at={session.lastSeenAt} /> })}</span>
          <span>{fill(t('sessions.began'), { when: <RelativeTime at={session.createdAt} /> })}</span>
          <span>{t('sessions.until', { when: day(session.expiresAt.slice(0, 10), language) })}</span>
        </p>
      </div>
      {onEnd && (
        <Button small busy={busy} aria-label={t('sessions.endLabel', { device })} onClick={onEnd}>
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
