import { ChevronDown, ChevronUp } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { moved } from './moved';
import { t } from './words';
import styles from './Order.module.css';

interface Item {
  id: string;
  name: string;
}

interface ListProps<T extends Item> {
  label: string;
  items: T[];
  /** Keeps the new order; when it is refused, the old one comes back. */
  onOrder: (ids: string[]) => Promise<unknown>;
  children: (item: T) => ReactNode;
}

/** A list that is put in order by buttons or by Alt and the arrow keys; what moves keeps the focus and is read out. */
export function OrderedList<T extends Item>({ label, items, onOrder, children }: ListProps<T>) {
  const [order, setOrder] = useState<string[] | null>(null);
  const [said, setSaid] = useState('');
  const focus = useRef<HTMLElement | null>(null);
  const sending = useRef({ turn: 0, last: Promise.resolve<unknown>(null) });
  const ids = order ?? items.map(({ id }) => id);
  const shown = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);

  // Moving an element in the page takes the focus from it.
  useLayoutEffect(() => focus.current?.focus(), [order]);

  const move = async (item: T, step: 1 | -1) => {
    const next = moved(
      shown.map(({ id }) => id),
      item.id,
      step,
    );
    if (!next) return;
    focus.current = document.activeElement as HTMLElement | null;
    setOrder(next);
    setSaid(t('order.moved', { name: item.name, place: next.indexOf(item.id) + 1, count: next.length }));
    // Quick presses are sent one after the other, and the list waits for the last of them.
    const turn = ++sending.current.turn;
    sending.current.last = sending.current.last.then(() => onOrder(next));
    await sending.current.last;
    if (turn === sending.current.turn) setOrder(null);
  };
  const press = (item: T) => (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (!step || !event.altKey) return;
    event.preventDefault();
    void move(item, step);
  };

  return (
    <>
      <ol aria-label={label}>
        {shown.map((item, index) => (
          <li key={item.id} className={styles.item} onKeyDown={press(item)}>
            <span className={styles.arrows}>
              <button
                type="button"
                aria-label={t('order.up', { name: item.name })}
                aria-disabled={index === 0 || undefined}
                onClick={() => void move(item, -1)}
              >
                <ChevronUp size={18} aria-hidden="true" />
              </button>
              <button
                type="button"
                aria-label={t('order.down', { name: item.name })}
                aria-disabled={index === shown.length - 1 || undefined}
                onClick={() => void move(item, 1)}
              >
                <ChevronDown size={18} aria-hidden="true" />
              </button>
            </span>
            <div className={styles.body}>{children(item)}</div>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>{t('order.hint')}</p>
      <p className={styles.said} aria-live="polite">
        {said}
      </p>
    </>
  );
}
