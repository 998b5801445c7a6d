import type { ComponentProps } from 'react';
import type { LeavingChoice } from '@rapport/shared/remembering';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { t } from './words';
import styles from './Goodbyes.module.css';

interface ChoicesProps {
  values: readonly LeavingChoice[];
  /** Of the form library. */
  field: ComponentProps<'input'>;
}

/** Three ways for one's words, each with what it means, as large as a thumb. */
export function LeavingChoices({ values, field }: ChoicesProps) {
  return (
    <fieldset className={styles.choices}>
      <legend>
        <VisuallyHidden>{t('leave.choose')}</VisuallyHidden>
      </legend>
      {values.map((value) => (
        <label key={value} className={styles.choice}>
          <input type="radio" {...field} value={value} aria-describedby={`means-${value}`} />
          <span>
            <b>{t(`leave.choice.${value}`)}</b>
            <span id={`means-${value}`}>{t(`leave.choiceText.${value}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
