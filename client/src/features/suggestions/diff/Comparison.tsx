import { useMemo } from 'react';
import { useCommunity } from '../../../lib/shell';
import { t } from '../words';
import { compare, countWords } from './compare';
import { DiffLooks } from './DiffLooks';
import { DiffText } from './DiffText';
import type { Part } from './parts';
import { summaryOf } from './summary';
import { useDiffLook } from './use-look';
import styles from './Diff.module.css';

/** A title with its text, as ideas have them. */
export interface Written {
  title: string;
  text: string;
}

interface ComparisonProps {
  before: Written;
  after: Written;
  /** What the two sides are called when they stand beside each other. */
  names?: [string, string];
  /** Whether it changes as one types: then the summary is said aloud, politely. */
  live?: boolean;
}

const bodyOf = (title: Part[], text: Part[], without?: 'added' | 'removed') => (
  <>
    <p className={styles.title} dir="auto">
      <DiffText parts={title} without={without} />
    </p>
    <div className={styles.text} dir="auto">
      <DiffText parts={text} without={without} />
    </div>
  </>
);

/** What differs between two texts, word by word: as one text, or on a wide screen beside each other if one likes. */
export function Comparison({ before, after, names, live }: ComparisonProps) {
  const { language } = useCommunity();
  const [look] = useDiffLook();
  const title = useMemo(
    () => compare(before.title, after.title, language),
    [before.title, after.title, language],
  );
  const text = useMemo(() => compare(before.text, after.text, language), [before.text, after.text, language]);
  const count = countWords([...title, ...text], language);
  const same = before.title === after.title && before.text === after.text;
  const [left, right] = names ?? [t('diff.before'), t('diff.after')];
  return (
    <div className={styles.comparison}>
      <div className={styles.head}>
        <p role={live ? 'status' : undefined}>{same ? t('diff.same') : summaryOf(count)}</p>
        <DiffLooks />
      </div>
      <div className={look === 'sides' ? styles.narrowOnly : undefined}>{bodyOf(title, text)}</div>
      {look === 'sides' && (
        <div className={styles.sides}>
          <section aria-label={left}>
            <h3>{left}</h3>
            {bodyOf(title, text, 'added')}
          </section>
          <section aria-label={right}>
            <h3>{right}</h3>
            {bodyOf(title, text, 'removed')}
          </section>
        </div>
      )}
    </div>
  );
}
