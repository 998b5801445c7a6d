import { useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/button/Button';
import { TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { t } from './words';
import styles from './Admin.module.css';

/** An invitation link, shown once: only its fingerprint is kept. */
export function LinkOnce({ link, onDone }: { link: string; onDone: () => void }) {
  const toast = useToast();
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), [link]);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      toast({ text: t('invitations.copied') });
    } catch {
      // Without https or permission there is no clipboard; the selected text can still be copied by hand.
      toast({ text: t('invitations.copyFailed'), wrong: true });
    }
  };
  return (
    <section ref={box} className={styles.once} aria-labelledby="link-once" tabIndex={-1}>
      <h2 id="link-once">{t('invitations.linkTitle')}</h2>
      <p className={styles.quiet}>{t('invitations.linkText')}</p>
      <TextField
        ref={field}
        label={t('invitations.link')}
        labelHidden
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <p className={styles.acts}>
        <Button tone="strong" onClick={() => void copy()}>
          {t('invitations.copy')}
        </Button>
        <Button onClick={onDone}>{t('invitations.done')}</Button>
      </p>
    </section>
  );
}
