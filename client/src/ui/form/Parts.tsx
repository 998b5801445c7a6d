import { X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import styles from './Parts.module.css';

interface PartProps {
  legend: ReactNode;
  /** A sentence about what belongs here. */
  hint?: ReactNode;
  ref?: Ref<HTMLFieldSetElement>;
  children: ReactNode;
}

/** A part of a long form, with its title. */
export function FormPart({ legend, hint, ref, children }: PartProps) {
  return (
    <fieldset className={styles.part} ref={ref}>
      <legend>{legend}</legend>
      {hint && <p className={styles.quiet}>{hint}</p>}
      {children}
    </fieldset>
  );
}

/** A quiet sentence inside a form. */
export function FormNote({ children }: { children: ReactNode }) {
  return <p className={styles.quiet}>{children}</p>;
}

/** Takes one thing out of a list in a form. @param label says which. */
export function RemoveButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.remove} aria-label={label} onClick={onPress}>
      <X size={18} aria-hidden="true" />
    </button>
  );
}

/** What a search in a form found, said aloud as it comes. */
export function Found({ children }: { children: ReactNode }) {
  return (
    <div className={styles.found} role="status">
      {children}
    </div>
  );
}

interface ChosenProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  removeLabel: (item: Item) => string;
  onRemove: (item: Item) => void;
}

/** What was chosen in a form; each can be left out again. */
export function Chosen<Item>({ items, keyOf, children, removeLabel, onRemove }: ChosenProps<Item>) {
  if (items.length === 0) return null;
  return (
    <ul className={styles.chosen}>
      {items.map((item) => (
        <li key={keyOf(item)}>
          {children(item)}
          <RemoveButton label={removeLabel(item)} onPress={() => onRemove(item)} />
        </li>
      ))}
    </ul>
  );
}
