import { useEffect, useRef } from 'react';
import styles from './ErrorSummary.module.css';

/** What kept a form from being sent. It takes the focus, so that nobody has to look for it. */
export function ErrorSummary({ message }: { message: string | null | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message) box.current?.focus({ preventScroll: false });
  }, [message]);
  if (!message) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      {message}
    </div>
  );
}
