import { SectionTitle } from '../../ui/layout/PageHead';
import { RateAct } from '../answer-ratings/RateAct';
import { PromiseAct } from '../promises/PromiseAct';
import type { Answer } from './answer';
import { AnswerEntry } from './AnswerEntry';
import { t } from './words';
import styles from './Answers.module.css';

/** Official answers, newest first, each dated and signed. */
export function AnswerHistory({ answers }: { answers: Answer[] }) {
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <SectionTitle id="answers">{t('title')}</SectionTitle>
      <ol className={styles.answers}>
        {answers
          .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
          .map((answer) => (
            <li key={answer.id}>
              <AnswerEntry answer={answer} />
              <PromiseAct
                kind="ANSWER"
                id={answer.id}
                author={answer.author}
                html={answer.textHtml}
                texts={[answer.reason, answer.constraint, answer.wouldChange, answer.noReviewReason]}
              />
              <RateAct answer={answer} />
            </li>
          ))}
      </ol>
    </section>
  );
}
