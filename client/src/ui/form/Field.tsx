import { useId, type ReactNode } from 'react';
import { t } from '../../lib/common-words';
import styles from './Field.module.css';

export interface FieldLook {
  label: string;
  /** What is wrong, in words; stands right below the field. */
  error?: string;
  hint?: ReactNode;
  optional?: boolean;
  /** Hides the label from view when what stands around the field already says it. */
  labelHidden?: boolean;
}

interface Ids {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** Label, field, hint, error and count in their places, with the ids that tie them together. */
export function Field({
  label,
  error,
  hint,
  optional,
  labelHidden,
  count,
  children,
}: FieldLook & { count?: ReactNode; children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-invalid={error ? '' : undefined}>
      <label htmlFor={id} className={labelHidden ? styles.hidden : styles.label}>
        {label}
        {optional && <span className={styles.optional}> {t('optional')}</span>}
      </label>
      {hint && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy || undefined,
      })}
      {(error || count) && (
        <div className={styles.below}>
          {error && (
            <p className={styles.error} id={`${id}-error`}>
              {error}
            </p>
          )}
          {count}
        </div>
      )}
    </div>
  );
}
