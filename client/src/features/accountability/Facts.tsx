import type { ReactNode } from 'react';
import { number } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { t } from './words';
import styles from './Accountability.module.css';

export interface Fact {
  name: string;
  /** A number, words such as a time, or null for fewer than five people. */
  value: number | ReactNode | null;
  /** Whether it says that something is late. */
  late?: boolean;
}

/** Numbers with what they are, one beside the other; fewer than five people are said to be that. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const { language } = useCommunity();
  const shown = (value: Fact['value']): ReactNode => {
    if (value === null) return <span className={styles.few}>{t('few')}</span>;
    return typeof value === 'number' ? number(value, language) : value;
  };
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, late }) => (
        <div key={name} className={late ? styles.late : undefined}>
          <dt>{name}</dt>
          <dd>{shown(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
