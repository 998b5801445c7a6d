import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button } from '../button/Button';
import { useToast } from '../toast/toasts';
import styles from './Secret.module.css';

export interface SecretWords {
  title: string;
  /** Why it is to be kept now. */
  text: string;
  /** Name of the field it stands in. */
  label: string;
  copy: string;
  copied: string;
  copyFailed: string;
  done: string;
}

interface Props {
  secret: string;
  words: SecretWords;
  onDone: () => void;
  /** What it is for, below it. */
  children?: ReactNode;
}

/** A secret that is shown this once. It takes the focus, so that nobody looks past it. */
export function Secret({ secret, words, onDone, children }: Props) {
  const toast = useToast();
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      toast({ text: words.copied });
    } catch {
      // Not allowed outside of https, or refused by the person: the words are selected instead.
      field.current?.select();
      toast({ text: words.copyFailed, wrong: true });
    }
  };
  return (
    <section ref={box} className={styles.secret} tabIndex={-1} aria-labelledby="secret-title">
      <h2 id="secret-title">{words.title}</h2>
      <p>{words.text}</p>
      <div className={styles.line}>
        <input
          ref={field}
          readOnly
          value={secret}
          dir="ltr"
          spellCheck={false}
          aria-label={words.label}
          onFocus={(event) => event.target.select()}
        />
        <Button tone="strong" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button onClick={onDone}>{words.done}</Button>
      </div>
      {children}
    </section>
  );
}
