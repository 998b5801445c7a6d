import { fill } from '../../lib/words';
import { t } from './words';
import styles from './SignIn.module.css';

/** Where a mail is found when the server sends none. It opens beside this page, which waits for the code. */
export function MailBox({ at }: { at: string | null }) {
  if (!at) return null;
  return (
    <p className={styles.box}>
      {fill(t('code.box'), {
        box: (
          <a className={styles.inline} href={at} target="_blank" rel="noreferrer">
            {t('here.mailBox')}
          </a>
        ),
      })}
    </p>
  );
}
