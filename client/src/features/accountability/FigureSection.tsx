import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SectionTitle } from '../../ui/layout/PageHead';
import { t } from './words';
import styles from './Accountability.module.css';

export interface FigureWords {
  title: string;
  definition: string;
  /** Null for fewer than five people. */
  n: number | null;
  /** Null where the cases are nobody else's business. */
  cases: string | null;
}

interface SectionProps {
  id: string;
  figure: FigureWords;
  /** How many cases the link leads to, where that is not n; null where n counts something else than the cases. */
  count?: number | null;
  children: ReactNode;
}

/** One figure: what it is called, what it says, how it is counted, and the way to its cases. */
export function FigureSection({ id, figure, count, children }: SectionProps) {
  const shown = count === undefined ? figure.n : count;
  return (
    <section className={styles.figure} aria-labelledby={id}>
      <SectionTitle id={id}>{figure.title}</SectionTitle>
      {children}
      {figure.cases !== null && shown !== 0 && figure.n !== 0 && (
        <p className={styles.cases}>
          <Link to={figure.cases}>{shown === null ? t('casesFew') : t('cases', { count: shown })}</Link>
        </p>
      )}
      {figure.cases === null && <p className={styles.quiet}>{t('noCases')}</p>}
      <details className={styles.how}>
        <summary>{t('how')}</summary>
        <p>{figure.definition}</p>
      </details>
    </section>
  );
}
