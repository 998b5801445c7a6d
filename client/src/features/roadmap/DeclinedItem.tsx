import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { DeclinedQuery } from './Roadmap.generated';
import { t } from './words';
import styles from './Declined.module.css';

type DeclinedIdea = DeclinedQuery['ideas']['edges'][number]['node'];

/** A declined idea with what the answer that declined it says (practice 2.4). */
export function DeclinedItem({ idea }: { idea: DeclinedIdea }) {
  const { language } = useCommunity();
  const answer = idea.answers
    .filter(({ toStage }) => toStage.category === 'DECLINED')
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  const reviewOn = answer?.reviewOn ?? idea.reviewOn;
  const parts = [
    [t('declined.reason'), answer?.reason],
    [t('declined.constraint'), answer?.constraint],
    [t('declined.wouldChange'), answer?.wouldChange],
    [t('declined.review'), reviewOn && day(reviewOn, language)],
    [t('declined.noReview'), answer?.noReviewReason],
  ].filter((part): part is [string, string] => Boolean(part[1]));
  return (
    <article className={styles.item} data-item="">
      <h2 dir="auto">
        <Link to={idea.path} data-item-link="">
          {idea.title}
        </Link>
      </h2>
      {answer && (
        <p className={styles.by}>
          <ByLine member={answer.author} title>
            {', '}
            <RelativeTime at={answer.createdAt} />
          </ByLine>
        </p>
      )}
      {parts.length > 0 ? (
        <dl className={styles.parts}>
          {parts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={styles.quiet}>{t('declined.unanswered')}</p>
      )}
      <p className={styles.quiet}>
        {idea.space.name}. {t('declined.support', { count: idea.support.customers })}
      </p>
    </article>
  );
}
