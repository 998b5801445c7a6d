import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { fill } from '../../lib/words';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { t } from './beside-words';
import type { IdeaReopenedFragment } from './Reopened.generated';
import styles from './FollowUps.module.css';

/** On an idea that was shipped and did not help: that it is open again, who looks at it, and why as far as it may be read. */
export function Reopened({ idea }: { idea: Omit<IdeaReopenedFragment, ' $fragmentName'> }) {
  const place = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  const { reopening } = idea;
  // A mail leads here, and this part comes after the page has looked for the place.
  useEffect(() => {
    if (hash === '#reopened') place.current?.scrollIntoView();
  }, [hash]);
  if (!reopening) return null;
  const { outcome, owner, text, member, at } = reopening;
  return (
    <section ref={place} id="reopened" className={styles.reopened} aria-label={t('reopened.label')}>
      <p className={styles.label} aria-hidden="true">
        {t('reopened.label')}
      </p>
      <p>
        {fill(t(outcome ? 'reopened.text' : 'reopened.textAlone'), {
          outcome: outcome && (
            <Link to={`${outcome.path}#did-it-help`} dir="auto">
              {outcome.title}
            </Link>
          ),
          owner: <MemberName member={owner} />,
        })}{' '}
        <span className={styles.quiet}>
          <RelativeTime at={at} />
        </span>
      </p>
      {text && (
        <figure>
          <blockquote dir="auto">{text}</blockquote>
          <figcaption>{member ? <MemberName member={member} /> : t('unnamed')}</figcaption>
        </figure>
      )}
    </section>
  );
}
