import { Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { Button } from '../../ui/button/Button';
import { Skeleton } from '../../ui/state/Skeleton';
import type { FormProps } from './difference';
import styles from './Differences.module.css';

interface OpensProps extends Omit<FormProps, 'onDone'> {
  /** Words of the button that opens the form. */
  label: string;
  Form: ComponentType<FormProps>;
  tone?: 'strong' | 'quiet';
}

/** A button that opens a form in its place, and comes back when it is done. */
export function Opens({ label, Form, tone, ...rest }: OpensProps) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button tone={tone} onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <div className={styles.form}>
      <Suspense fallback={<Skeleton lines={4} />}>
        <Form {...rest} onDone={() => setOpen(false)} />
      </Suspense>
    </div>
  );
}

/** One part below the two sides. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
