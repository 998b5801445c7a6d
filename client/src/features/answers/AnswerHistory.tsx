import { useState } from 'react';
import { SectionTitle } from '../../ui/layout/PageHead';
import { RateAct } from '../answer-ratings/RateAct';
import { PromiseAct } from '../promises/PromiseAct';
import type { Answer } from './answer';
import { AnswerEntry } from './AnswerEntry';
import { t } from './words';
import styles from './Answers.module.css';

interface HistoryProps {
  answers: Answer[];
  /** Whose own answers appear at once. */
  viewerId: string | null;
}

/**
 * Official answers, newest first, each dated and signed. One that arrives while somebody reads would move the page
 * under their eyes, so it waits behind a bar.
 */
export function AnswerHistory({ answers, viewerId }: HistoryProps) {
  const [seen, setSeen] = useState(() => new Set(answers.map((answer) => answer.id)));
  const isShown = (answer: Answer) => seen.has(answer.id) || answer.author.id === viewerId;
  const shown = answers.filter(isShown).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const waiting = answers.filter((answer) => !isShown(answer));
  const newest = waiting.at(-1);
  if (!shown.length && !newest) return null;
  return (
    <section aria-labelledby="answers">
      <SectionTitle id="answers">{t('title')}</SectionTitle>
      <div aria-live="polite">
        {newest && (
          <button
            type="button"
            className={styles.bar}
            onClick={() => setSeen(new Set(answers.map((answer) => answer.id)))}
          >
            {t('new', { name: newest.author.name })}
          </button>
        )}
      </div>
      <ol className={styles.answers}>
        {shown.map((answer) => (
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
