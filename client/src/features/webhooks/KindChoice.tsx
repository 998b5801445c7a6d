import { useId, type RefObject } from 'react';
import type { WebhookKind } from '../../lib/schema.generated';
import { Checkbox } from '../../ui/form/Choice';
import { KIND_GROUPS } from './webhook-kinds';
import { t } from './words';
import styles from './Webhooks.module.css';

interface KindProps {
  chosen: readonly WebhookKind[];
  error?: string;
  /** The first of them, which takes the focus when none is chosen. */
  first: RefObject<HTMLInputElement | null>;
  onChange: (kinds: WebhookKind[]) => void;
}

const ALL = KIND_GROUPS.flatMap(([, kinds]) => kinds);

/** What a webhook hears of. */
export function KindChoice({ chosen, error, first, onChange }: KindProps) {
  const errorId = useId();
  const groupId = useId();
  const choose = (kind: WebhookKind, on: boolean) =>
    onChange(ALL.filter((one) => (one === kind ? on : chosen.includes(one))));
  return (
    <fieldset className={styles.group} aria-describedby={error ? errorId : undefined}>
      <legend>{t('form.kinds')}</legend>
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.kinds}>
        {KIND_GROUPS.map(([group, kinds]) => (
          <div key={group} role="group" aria-labelledby={`${groupId}${group}`}>
            <p id={`${groupId}${group}`}>{t(`group.${group}`)}</p>
            {kinds.map((kind) => (
              <Checkbox
                key={kind}
                ref={kind === ALL[0] ? first : undefined}
                checked={chosen.includes(kind)}
                aria-invalid={error ? true : undefined}
                onChange={(event) => choose(kind, event.target.checked)}
              >
                {t(`kind.${kind}`)}
              </Checkbox>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
