import { Suspense } from 'react';
import { date } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity, useViewer } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { LinkButton } from '../../ui/button/Button';
import { ByLine } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import { unread } from './standing';
import type { PageStory } from './story';
import { t } from './words';
import styles from './Standing.module.css';

const Suggestions = lazy(() => import('./Suggestions'));

/** Where a story stands, for its teller and the team: who reads it, what was said to it, and what comes next. */
export default function Standing({ story }: { story: PageStory }) {
  const { language, timeZone } = useCommunity();
  const viewer = useViewer();
  const { state, path, reviewer, reviews, suggestions, viewerCan, withdrawnAt } = story;
  const kept = useFocusKept<HTMLElement>();
  // The newest comes first.
  const returned = state === 'RETURNED' ? reviews.find(({ verdict }) => verdict === 'RETURNED') : null;
  const own = viewerCan.includes('DECIDE');
  const mayReview = viewerCan.includes('REVIEW') || viewerCan.includes('TAKE_OVER');
  const sentence = () => {
    if (state === 'WITHDRAWN') {
      return t('standing.withdrawn', { date: withdrawnAt ? date(withdrawnAt, language, timeZone) : '' });
    }
    if (state === 'DRAFT') return t('standing.draft');
    if (state === 'RETURNED') return t('standing.returned', { name: returned?.reviewer.name ?? '' });
    if (state === 'SUBMITTED') {
      if (reviewer && reviewer.id === viewer?.member.id) return t('standing.toReviewYou');
      if (mayReview && !reviewer) return t('standing.toReview');
      return reviewer ? t('standing.submitted', { name: reviewer.name }) : t('standing.submittedNobody');
    }
    return unread(story) ? t('standing.unread') : null;
  };
  const words = sentence();
  return (
    <section className={styles.standing} aria-label={t('standing.label')} data-screen="" {...kept}>
      {words && <p>{words}</p>}
      {returned && (
        <figure className={styles.reason}>
          <blockquote dir="auto">{returned.reason}</blockquote>
          <figcaption>
            <ByLine member={returned.reviewer} small>
              {', '}
              <time dateTime={returned.at}>{date(returned.at, language, timeZone)}</time>
            </ByLine>
          </figcaption>
        </figure>
      )}
      {viewerCan.includes('EDIT') && state !== 'PUBLISHED' && (
        <p>
          <LinkButton tone="strong" to={`${path}/edit`}>
            {t('page.change')}
          </LinkButton>
        </p>
      )}
      {state === 'SUBMITTED' && mayReview && (
        <p>
          <LinkButton tone="strong" to={`${path}/review`}>
            {t('page.read')}
          </LinkButton>
        </p>
      )}
      {own && suggestions.some((one) => one.state === 'OPEN') && (
        <Suspense fallback={<Skeleton lines={4} />}>
          <Suggestions story={story} />
        </Suspense>
      )}
    </section>
  );
}
