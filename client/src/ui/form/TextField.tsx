import { useEffect, useRef, useState, type ComponentProps, type RefCallback } from 'react';
import { t } from '../../lib/common-words';
import { Field, type FieldLook } from './Field';
import styles from './Field.module.css';

/** Says how much room is left before a limit bites: from the last fifth on, and what is too much after it. */
export function Count({ length, limit }: { length: number; limit: number }) {
  const left = limit - length;
  if (left > Math.max(20, limit / 5)) return null;
  return (
    <p className={`${styles.count} ${left < 0 ? styles.over : ''}`} aria-live="polite">
      {left < 0 ? t('tooLongBy', { count: -left }) : t('charactersLeft', { count: left })}
    </p>
  );
}

/** Length of what is in a field, also when a form library sets it. */
export function useLength(): [
  number,
  (text: string) => void,
  RefCallback<HTMLInputElement | HTMLTextAreaElement>,
] {
  const [length, setLength] = useState(0);
  const element = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  useEffect(() => setLength(element.current?.value.length ?? 0), []);
  const keep: RefCallback<HTMLInputElement | HTMLTextAreaElement> = (node) => {
    element.current = node;
  };
  return [length, (text) => setLength(text.length), keep];
}

type TextFieldProps = FieldLook & { limit?: number } & ComponentProps<'input'>;

/** One line of text. Nothing is cut off: too much is said, not swallowed. */
export function TextField({
  label,
  error,
  hint,
  optional,
  labelHidden,
  limit,
  ref,
  onChange,
  ...rest
}: TextFieldProps) {
  const [length, measure, keep] = useLength();
  const look = { label, error, hint, optional, labelHidden };
  return (
    <Field {...look} count={limit && <Count length={length} limit={limit} />}>
      {(ids) => (
        <input
          {...rest}
          {...ids}
          className={styles.control}
          ref={(node) => {
            keep(node);
            if (typeof ref === 'function') ref(node);
            else if (ref) ref.current = node;
          }}
          onChange={(event) => {
            measure(event.target.value);
            void onChange?.(event);
          }}
        />
      )}
    </Field>
  );
}

type TextAreaProps = FieldLook & { limit?: number } & ComponentProps<'textarea'>;

/** Several lines of plain text; grows with what is written. */
export function TextArea({
  label,
  error,
  hint,
  optional,
  labelHidden,
  limit,
  ref,
  onChange,
  ...rest
}: TextAreaProps) {
  const [length, measure, keep] = useLength();
  const look = { label, error, hint, optional, labelHidden };
  return (
    <Field {...look} count={limit && <Count length={length} limit={limit} />}>
      {(ids) => (
        <textarea
          rows={3}
          {...rest}
          {...ids}
          className={styles.control}
          ref={(node) => {
            keep(node);
            if (typeof ref === 'function') ref(node);
            else if (ref) ref.current = node;
          }}
          onChange={(event) => {
            measure(event.target.value);
            void onChange?.(event);
          }}
        />
      )}
    </Field>
  );
}
