import { useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/button/Button';
import { useToast } from '../../ui/toast/toasts';
import { t } from './words';
import styles from './Webhooks.module.css';

export interface Secret {
  name: string;
  secret: string;
}

/** The secret of a webhook, shown this once. It takes the focus, so that nobody looks past it. */
export function SecretOnce({ secret: { name, secret }, onDone }: { secret: Secret; onDone: () => void }) {
  const toast = useToast();
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      toast({ text: t('secret.copied') });
    } catch {
      // Not allowed outside of https, or refused by the person: the words are selected instead.
      field.current?.select();
      toast({ text: t('secret.copyFailed'), wrong: true });
    }
  };
  return (
    <section ref={box} className={styles.secret} tabIndex={-1} aria-labelledby="secret-title">
      <h2 id="secret-title">{t('secret.title')}</h2>
      <p>{t('secret.text')}</p>
      <div className={styles.line}>
        <input
          ref={field}
          readOnly
          value={secret}
          dir="ltr"
          spellCheck={false}
          aria-label={t('secret.label', { name })}
          onFocus={(event) => event.target.select()}
        />
        <Button tone="strong" onClick={() => void copy()}>
          {t('secret.copy')}
        </Button>
        <Button onClick={onDone}>{t('secret.done')}</Button>
      </div>
    </section>
  );
}
