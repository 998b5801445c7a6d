import { Link } from 'react-router';
import { date, day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { sinceWord, standing, type Case } from './case-words';
import { t } from './words';
import styles from './Accountability.module.css';

/** One case behind a figure: what it is about, when, and how it stands. */
export function CaseItem({ item, cases }: { item: Case; cases: string }) {
  const { language, timeZone } = useCommunity();
  const { title, path, space, since, reason, reviewOn, noReviewReason } = item;
  // The day of a review is a day, whatever the zone.
  const on =
    cases === 'REVIEWS_OVERDUE' ? day(since.slice(0, 10), language) : date(since, language, timeZone);
  const facts = [space, `${sinceWord(cases)} ${on}`, standing(item)].filter(Boolean);
  const parts = [
    [t('case.reason'), reason],
    [t('case.reviewOn'), cases === 'DECLINES' && reviewOn ? day(reviewOn, language) : null],
    [t('case.noReview'), noReviewReason],
  ].filter((part): part is [string, string] => Boolean(part[1]));
  return (
    <article className={styles.case} data-item="">
      <h2 dir="auto">
        <Link to={path} data-item-link="">
          {title}
        </Link>
      </h2>
      <p className={item.state === 'LATE' ? styles.lateLine : undefined}>{facts.join(' · ')}</p>
      {parts.map(([name, words]) => (
        <p key={name}>
          {name}: <span dir="auto">{words}</span>
        </p>
      ))}
    </article>
  );
}
