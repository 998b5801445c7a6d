import type { UseFormRegisterReturn } from 'react-hook-form';
import { OUTCOME_KINDS, type OutcomeKind } from '@rapport/shared/vocabulary';
import { Radio } from '../../ui/form/Choice';
import { t } from './form-words';
import styles from './Compose.module.css';

/** Something that was built, or a small win on the way, and what follows from either. */
export function KindField({ field, kind }: { field: UseFormRegisterReturn; kind: OutcomeKind }) {
  return (
    <fieldset className={styles.kinds}>
      <legend>{t('kind.legend')}</legend>
      {OUTCOME_KINDS.map((one) => (
        <Radio key={one} value={one} {...field}>
          {t(`kind.${one}`)}
        </Radio>
      ))}
      <p className={styles.quiet}>{t(kind === 'RELEASE' ? 'kind.releaseHint' : 'kind.winHint')}</p>
    </fieldset>
  );
}
