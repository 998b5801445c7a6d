import { X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '../../lib/common-words';
import { ToastContext, type Toast } from './toasts';
import styles from './Toaster.module.css';
const SHORT = 6_000;
// WCAG 2.2.1: an undo must leave time to read and reach it; it also waits while pointed at or focused.
const LONG = 12_000;

type Shown = Toast & { id: number };

/** Holds the notices of the page, at most three, in a region that screen readers follow. */
export function Toaster({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const last = useRef(0);
  const remove = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), []);
  const add = useCallback((toast: Toast) => {
    last.current += 1;
    const id = last.current;
    // What is said again takes the place of the last time, so that notices never pile up.
    setShown((all) => [...all.filter(({ text }) => text !== toast.text).slice(-2), { ...toast, id }]);
  }, []);

  return (
    <ToastContext value={add}>
      {children}
      <div className={styles.region} role="region" aria-label={t('notices')} data-screen>
        <div aria-live="polite">
          {shown.map((toast) => (
            <Notice key={toast.id} toast={toast} onGone={() => remove(toast.id)} />
          ))}
        </div>
      </div>
    </ToastContext>
  );
}

function Notice({ toast, onGone }: { toast: Shown; onGone: () => void }) {
  const [held, setHeld] = useState(false);
  const stays = toast.undo || toast.wrong ? LONG : SHORT;
  const gone = useRef(onGone);
  gone.current = onGone;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => gone.current(), stays);
    return () => clearTimeout(timer);
  }, [held, stays]);

  return (
    <div
      className={`${styles.toast} ${toast.wrong ? styles.wrong : ''}`}
      role={toast.wrong ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.undo && (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            toast.undo?.();
            onGone();
          }}
        >
          {toast.undoWords ?? t('undo')}
        </button>
      )}
      <button type="button" className={styles.close} onClick={onGone} aria-label={t('close')}>
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
