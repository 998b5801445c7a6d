import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { ByLine } from '../../ui/member/MemberName';
import { Prose } from '../../ui/text/Prose';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { StageMark } from '../../ui/text/StageMark';
import { ReadBackOutcome } from '../read-backs/ReadBackOutcome';
import type { Answer } from './answer';
import { t } from './words';
import styles from './Answers.module.css';

/** One official answer: who, when, from where to where, the words, and for a decline all that belongs to it. */
export function AnswerEntry({ answer }: { answer: Answer }) {
  const { language } = useCommunity();
  const { fromStage, toStage } = answer;
  const details = [
    [t('serves'), answer.serves],
    [t('reason'), answer.reason],
    [t('constraint'), answer.constraint],
    [t('wouldChange'), answer.wouldChange],
    [t('reviewOn'), answer.reviewOn && day(answer.reviewOn, language)],
    [t('noReview'), answer.noReviewReason],
  ].filter((pair): pair is [string, string] => Boolean(pair[1]));
  return (
    <article className={styles.answer} id={`answer-${answer.id}`}>
      <ByLine member={answer.author} title>
        {', '}
        <RelativeTime at={answer.createdAt} />
      </ByLine>
      {fromStage.name !== toStage.name && (
        <p className={styles.move}>
          <StageMark stage={fromStage} /> {t('to')} <StageMark stage={toStage} />
        </p>
      )}
      <Prose html={answer.textHtml} small />
      {details.length > 0 && (
        <dl className={styles.details}>
          {details.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <ReadBackOutcome answer={answer} />
    </article>
  );
}
