import type { ReactNode } from 'react';
import styles from './Layout.module.css';

/** Title of a page with a sentence on what it is for, and the one or two acts that belong to it. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      {lead && <p>{lead}</p>}
      {children && <div className={styles.acts}>{children}</div>}
    </div>
  );
}

/** Heading of a part of a page. */
export function SectionTitle({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <h2 className={styles.section} id={id}>
      {children}
    </h2>
  );
}
