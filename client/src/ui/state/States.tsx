import type { ReactNode } from 'react';
import styles from './States.module.css';

interface State {
  title: string;
  children?: ReactNode;
  /** The one next act. */
  act?: ReactNode;
}

/** Says what could be here and offers the one next act. */
export function EmptyState({ title, children, act }: State) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      {children && <p>{children}</p>}
      {act && <div className={styles.act}>{act}</div>}
    </div>
  );
}

/** Says that something went wrong inside a page, and what to do. */
export function ErrorState({ title, children, act }: State) {
  return (
    <div className={`${styles.state} ${styles.error}`} role="alert">
      <p className={styles.title}>{title}</p>
      {children && <p>{children}</p>}
      {act && <div className={styles.act}>{act}</div>}
    </div>
  );
}
