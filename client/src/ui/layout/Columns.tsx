import type { ReactNode } from 'react';
import styles from './Layout.module.css';

/** Reading column with a quiet column beside it; on a phone the side comes after. */
export function Columns({ children, side, label }: { children: ReactNode; side: ReactNode; label: string }) {
  return (
    <div className={styles.columns}>
      <div className={styles.reading}>{children}</div>
      <aside className={styles.side} aria-label={label}>
        {side}
      </aside>
    </div>
  );
}

/** One part of the side column. */
export function SideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.sideSection}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Pages without a side column: forms, settings, one text. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div className={styles.narrow}>{children}</div>;
}
