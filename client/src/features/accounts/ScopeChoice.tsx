import { useId } from 'react';
import type { TokenScope } from '../../lib/schema.generated';
import { Checkbox } from '../../ui/form/Choice';
import { t } from './words';
import styles from './Choice.module.css';

interface ScopeProps {
  offered: TokenScope[];
  chosen: TokenScope[];
  error?: string;
  onChange: (scopes: TokenScope[]) => void;
}

/** What a token may do; only what its maker may do is offered. */
export function ScopeChoice({ offered, chosen, error, onChange }: ScopeProps) {
  const errorId = useId();
  return (
    <fieldset className={styles.group} aria-describedby={error ? errorId : undefined}>
      <legend>{t('tokens.scopes')}</legend>
      {offered.map((scope) => (
        <Checkbox
          key={scope}
          checked={chosen.includes(scope)}
          aria-invalid={error ? true : undefined}
          onChange={(event) =>
            onChange(offered.filter((one) => (one === scope ? event.target.checked : chosen.includes(one))))
          }
        >
          {t(`tokens.scope.${scope}`)}
        </Checkbox>
      ))}
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
