import { t } from './words';
import styles from './Conversations.module.css';

/** What somebody of the team is not sure of, set apart so that others see where they can help (practice 0.17). */
export function Doubts({ name, doubts }: { name: string; doubts: string }) {
  return (
    <section className={styles.doubts} aria-labelledby="doubts">
      <h2 id="doubts">{t('aloud.title')}</h2>
      <p className={styles.said} dir="auto">
        {doubts}
      </p>
      <p className={styles.quiet}>{t('aloud.ask', { name })}</p>
    </section>
  );
}
