import { Secret as SecretBox } from '../../ui/secret/Secret';
import { t } from './words';
import styles from './Webhooks.module.css';

export interface Secret {
  name: string;
  secret: string;
}

/** The secret of a webhook, shown this once. */
export function SecretOnce({ secret: { name, secret }, onDone }: { secret: Secret; onDone: () => void }) {
  const words = {
    title: t('secret.label', { name }),
    text: t('secret.text'),
    label: t('secret.label', { name }),
    copy: t('secret.copy'),
    copied: t('secret.copied'),
    copyFailed: t('secret.copyFailed'),
    done: t('secret.done'),
  };
  return (
    <div className={styles.secret}>
      <SecretBox secret={secret} words={words} onDone={onDone} />
    </div>
  );
}
