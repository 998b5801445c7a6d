import { fill } from '../../lib/words';
import { Secret as SecretBox } from '../../ui/secret/Secret';
import { t } from './words';
import styles from './TokenHow.module.css';

export interface Secret {
  name: string;
  secret: string;
}

/** A new token, shown this once. */
export function SecretOnce({ secret: { name, secret }, onDone }: { secret: Secret; onDone: () => void }) {
  const words = {
    title: t('tokens.secret'),
    text: t('tokens.secretText'),
    label: t('tokens.secretLabel', { name }),
    copy: t('tokens.copy'),
    copied: t('tokens.copied'),
    copyFailed: t('tokens.copyFailed'),
    done: t('tokens.done'),
  };
  return (
    <SecretBox secret={secret} words={words} onDone={onDone}>
      <p className={styles.how}>
        {fill(t('tokens.how'), { header: <code dir="ltr">Authorization: Bearer rpt_…</code> })}
      </p>
    </SecretBox>
  );
}
