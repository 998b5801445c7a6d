import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldLook } from './Field';
import styles from './Field.module.css';

/** One of a few, as the system's own select: it is the best one on a phone and with a screen reader. */
export function Select({
  label,
  error,
  hint,
  optional,
  labelHidden,
  children,
  ...rest
}: FieldLook & ComponentProps<'select'>) {
  return (
    <Field label={label} error={error} hint={hint} optional={optional} labelHidden={labelHidden}>
      {(ids) => (
        <select {...rest} {...ids} className={styles.control}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** Yes or no, with its words beside it. */
export function Checkbox({ children, ...rest }: { children: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className={styles.check}>
      <input {...rest} type="checkbox" />
      <span>{children}</span>
    </label>
  );
}

/** One of several named choices. */
export function Radio({ children, ...rest }: { children: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className={styles.check}>
      <input {...rest} type="radio" />
      <span>{children}</span>
    </label>
  );
}
