import { useId, type RefObject } from 'react';
import type { SpaceVisibility } from '../../lib/schema.generated';
import { Checkbox, Radio } from '../../ui/form/Choice';
import { t } from './words';
import styles from './Webhooks.module.css';

export interface OfferedSpace {
  id: string;
  name: string;
  visibility: SpaceVisibility;
}

interface SpaceProps {
  offered: readonly OfferedSpace[];
  /** None: every public one. */
  chosen: readonly string[] | null;
  includesClosed: boolean;
  error?: string;
  /** The way to choose some of them, which takes the focus when none is chosen. */
  first: RefObject<HTMLInputElement | null>;
  onChange: (spaceIds: string[] | null, includesClosed: boolean) => void;
}

/** Which spaces a webhook hears of. Closed ones are offered only to who says that they may be. */
export function SpaceChoice({ offered, chosen, includesClosed, error, first, onChange }: SpaceProps) {
  const errorId = useId();
  const open = offered.filter(({ visibility }) => includesClosed || visibility === 'PUBLIC');
  const choose = (id: string, on: boolean) =>
    onChange(
      open.map((space) => space.id).filter((one) => (one === id ? on : chosen?.includes(one))),
      includesClosed,
    );
  const letClosedIn = (on: boolean) => {
    const still = offered.filter(
      ({ id, visibility }) => chosen?.includes(id) && (on || visibility === 'PUBLIC'),
    );
    onChange(
      still.map(({ id }) => id),
      on,
    );
  };
  return (
    <fieldset className={styles.group} aria-describedby={error ? errorId : undefined}>
      <legend>{t('form.spaces')}</legend>
      <Radio name="spaces" checked={chosen === null} onChange={() => onChange(null, false)}>
        {t('form.everyPublic')}
      </Radio>
      <Radio
        ref={first}
        name="spaces"
        checked={chosen !== null}
        onChange={() => onChange(chosen ? [...chosen] : [], includesClosed)}
      >
        {t('form.chosen')}
      </Radio>
      {chosen !== null && (
        <div className={styles.inside}>
          {open.map(({ id, name, visibility }) => (
            <Checkbox
              key={id}
              checked={chosen.includes(id)}
              aria-invalid={error ? true : undefined}
              onChange={(event) => choose(id, event.target.checked)}
            >
              {visibility === 'PUBLIC' ? name : `${name} (${t(`form.visibility.${visibility}`)})`}
            </Checkbox>
          ))}
          {offered.some(({ visibility }) => visibility !== 'PUBLIC') && (
            <>
              <Checkbox checked={includesClosed} onChange={(event) => letClosedIn(event.target.checked)}>
                {t('form.includesClosed')}
              </Checkbox>
              <p className={styles.hint}>{t('form.includesClosedHint')}</p>
            </>
          )}
        </div>
      )}
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
