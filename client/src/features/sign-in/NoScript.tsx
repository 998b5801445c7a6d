import { t } from './words';
import styles from './SignIn.module.css';

/** Says why the buttons of the page do nothing where JavaScript is switched off. */
export function NoScript() {
  return (
    <noscript>
      <p className={styles.notice}>{t('noScript')}</p>
    </noscript>
  );
}
