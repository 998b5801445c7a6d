import type { ReactNode } from 'react';
import styles from './FilterBar.module.css';

interface BarProps {
  /** What the filters are for, for screen readers. */
  label: string;
  /** How much there is, in words. */
  count: ReactNode;
  children: ReactNode;
}

/** One quiet line above a list: how much there is, and what narrows it down. */
export function FilterBar({ label, count, children }: BarProps) {
  return (
    <div className={styles.bar} data-screen>
      <p role="status">{count}</p>
      <div className={styles.choices} role="group" aria-label={label}>
        {children}
      </div>
    </div>
  );
}
