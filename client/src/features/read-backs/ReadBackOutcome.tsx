import type { AnswerEntryFragment } from '../answers/AnswerHistory.generated';
import { t } from './words';
import styles from './ReadBacks.module.css';

type Answer = Pick<AnswerEntryFragment, 'readBackOutcome' | 'readBack' | 'author'>;

/** What came of asking the author before this answer decided; nothing where it decided nothing. */
export function ReadBackOutcome({ answer }: { answer: Answer }) {
  const { readBackOutcome: outcome, readBack, author } = answer;
  if (!outcome) return null;
  const name = outcome === 'OWN' ? author.name : (readBack?.answeredBy?.name ?? '');
  return (
    <p className={styles.outcome}>
      {t(`outcome.${outcome}`, { name })} {readBack && <a href={`#read-back-${readBack.id}`}>{t('see')}</a>}
    </p>
  );
}
