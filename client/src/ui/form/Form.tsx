import type { FormEvent, ReactNode } from 'react';
import { t } from '../../lib/common-words';
import { fill } from '../../lib/words';
import { Button } from '../button/Button';
import { RelativeTime } from '../text/RelativeTime';
import { ErrorSummary } from './ErrorSummary';
import styles from './Form.module.css';

interface FormProps {
  label?: string;
  onSubmit: (event: FormEvent) => unknown;
  /** Why it was not sent, when that belongs to no single field. */
  problem?: string | null;
  draft?: { restoredAt: number | null; discard: () => void };
  /** What happens next, beside the buttons. */
  next?: ReactNode;
  acts: ReactNode;
  children: ReactNode;
}

/** Every form: fields, the one error display, the restored draft with its way out, and what happens next. */
export function Form({ label, onSubmit, problem, draft, next, acts, children }: FormProps) {
  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => void onSubmit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      {draft?.restoredAt != null && (
        <p className={styles.draft}>
          <span>
            {fill(t('draftRestored'), {
              when: <RelativeTime at={new Date(draft.restoredAt).toISOString()} />,
            })}
          </span>
          <Button tone="plain" onClick={draft.discard}>
            {t('discard')}
          </Button>
        </p>
      )}
      {children}
      <ErrorSummary message={problem} />
      <div className={styles.foot}>
        {next && <p>{next}</p>}
        <div className={styles.acts}>{acts}</div>
      </div>
    </form>
  );
}
