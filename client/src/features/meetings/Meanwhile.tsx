import { t } from './form-words';
import styles from './Forms.module.css';

/** What somebody else made of the same words while one wrote. Nothing where nobody did. */
export function Meanwhile({ words }: { words: string | null | undefined }) {
  if (words === null || words === undefined) return null;
  return (
    <p className={styles.meanwhile} role="note">
      {t('correct.nowSays')} <q dir="auto">{words}</q>
    </p>
  );
}
