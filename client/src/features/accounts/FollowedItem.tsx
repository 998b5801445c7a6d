import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { StageMark } from '../../ui/text/StageMark';
import type { MyFollowsQuery } from './MyFollows.generated';
import { titleOfSubject } from '../threads/subject-title';
import { useFollowing } from './use-following';
import { t } from './words';
import styles from './Lists.module.css';

type Followed = NonNullable<MyFollowsQuery['viewer']>['follows']['edges'][number]['node'];

/** One thing that is followed. After stopping it stays in its place, so that following again is one press away. */
export function FollowedItem({ follow: { subject, since } }: { follow: Followed }) {
  const { thread } = subject;
  const title = titleOfSubject(subject);
  const { space } = subject.__typename === 'Suggestion' ? subject.idea : subject;
  const { stop, again, busy } = useFollowing(thread.id, title);
  const follows = thread.viewerFollows;
  return (
    <li className={`${styles.row} ${follows ? '' : styles.quiet}`} data-item="">
      <div className={styles.words}>
        <h2 dir="auto">
          <Link to={subject.path} data-item-link="">
            {title}
          </Link>
        </h2>
        <p className={styles.facts}>
          {subject.__typename === 'Idea' ? (
            <StageMark stage={subject.stage} />
          ) : (
            <span>{t(`follows.kind.${subject.__typename}`)}</span>
          )}
          <span>{t('follows.in', { space: space.name })}</span>
          <span>
            {follows ? fill(t('follows.since'), { when: <RelativeTime at={since} /> }) : t('follows.gone')}
          </span>
        </p>
      </div>
      {follows ? (
        <Button small busy={busy} aria-label={t('follows.unfollowLabel', { title })} onClick={stop}>
          {t('follows.unfollow')}
        </Button>
      ) : (
        <Button small busy={busy} aria-label={t('follows.againLabel', { title })} onClick={again}>
          {t('follows.again')}
        </Button>
      )}
    </li>
  );
}
