import { t } from '../words';
import { useDiffLook } from './use-look';
import styles from './Diff.module.css';

/** Chooses how differences are shown; the device remembers it. Narrow screens have room for one way only. */
export function DiffLooks() {
  const [look, choose] = useDiffLook();
  return (
    <div className={styles.looks} role="group" aria-label={t('diff.looks')}>
      {(['inline', 'sides'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={look === one} onClick={() => choose(one)}>
          {t(`diff.${one}`)}
        </button>
      ))}
    </div>
  );
}
