import { BellOff } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { Link } from 'react-router';
import { lazy } from '../../lib/lazy';
import { useMasked } from '../../lib/masked';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { Face } from '../../ui/member/Face';
import { Popup } from '../../ui/overlay/Popup';
import { Skeleton } from '../../ui/state/Skeleton';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { titleOfSubject } from '../threads/subject-title';
import { NotificationItemFragmentDoc } from './Inbox.generated';
import { t as mutes } from './mute-words';
import { Who } from './Who';
import { t } from './words';
import styles from './Inbox.module.css';

const ItemMutes = lazy(() => import('./ItemMutes'));

interface ItemProps {
  notification: { __typename: 'Notification'; id: string };
  onRead: () => void;
}

/** What happened in one thread, by whom, in their words, and why the viewer is told. Opening it reads it. */
export function NotificationItem({ notification, onRead }: ItemProps) {
  const item = useMasked(NotificationItemFragmentDoc, notification);
  const { actors } = item;
  const { subject } = item;
  const title = subject.__typename === 'AttentionItem' ? subject.title : titleOfSubject(subject);
  const unread = item.readAt === null;
  const first = actors[0];
  const [opened, setOpened] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const mark = () => {
    // The button goes with what it did; the focus stays with the item.
    link.current?.focus();
    onRead();
  };
  return (
    <li className={styles.item} data-item="" data-unread={unread || undefined}>
      {first ? <Face id={first.id} initials={first.initials} /> : <span />}
      <div className={styles.words}>
        <p className={styles.what}>
          {unread && <VisuallyHidden>{t('isNew')}: </VisuallyHidden>}
          <span>{fill(t(`what.${item.kind}`, { count: item.count }), { who: <Who actors={actors} /> })}</span>
        </p>
        <h2 dir="auto">
          <Link ref={link} to={item.path} data-item-link="" onClick={unread ? onRead : undefined}>
            {title}
          </Link>
        </h2>
        <p className={styles.excerpt} dir="auto">
          {item.excerpt}
        </p>
        <p>{fill(t(`why.${item.reason}`), { when: <RelativeTime at={item.latestAt} /> })}</p>
      </div>
      <div className={styles.acts}>
        {unread && (
          <Button small aria-label={t('markLabel', { title })} onClick={mark}>
            {t('mark')}
          </Button>
        )}
        {/* What is asked of somebody in no thread cannot be muted. */}
        {subject.__typename !== 'AttentionItem' && (
          <Popup
            align="end"
            className={styles.menu}
            label={mutes('itemMenu', { title })}
            onOpen={() => setOpened(true)}
            summary={<BellOff size={18} aria-hidden="true" />}
          >
            {opened && (
              <Suspense fallback={<Skeleton lines={3} />}>
                <ItemMutes
                  thread={{ id: subject.thread.id, title }}
                  space={subject.__typename === 'Suggestion' ? subject.idea.space : subject.space}
                  kind={item.kind}
                />
              </Suspense>
            )}
          </Popup>
        )}
      </div>
    </li>
  );
}
