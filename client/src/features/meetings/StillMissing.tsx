import { Check } from 'lucide-react';
import { t } from './form-words';
import type { Missing } from './missing';
import styles from './Forms.module.css';

/** What is missing before minutes can be published, said while they are written. */
export function StillMissing({ missing }: { missing: readonly Missing[] }) {
  return (
    <section className={styles.missing} aria-labelledby="missing" role="status">
      <h2 id="missing">{t('minutes.missing.title')}</h2>
      {missing.length === 0 ? (
        <p>
          <Check size={16} aria-hidden="true" /> {t('minutes.missing.nothing')}
        </p>
      ) : (
        <ul>
          {missing.map((one) => (
            <li key={one}>{t(`minutes.missing.${one}`)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
