import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { Button } from '../../ui/button/Button';
import { useReturnFocus } from '../admin/use-return-focus';
import styles from './Webhooks.module.css';

interface AskProps {
  act: string;
  /** What comes of it. */
  sure: string;
  now: string;
  harm?: boolean;
  busy: boolean;
  onSure: () => Promise<void>;
}

/** An act that cannot be undone: it asks once, in place, and its first choice is to leave it. */
export function AskFirst({ act, sure, now, harm, busy, onSure }: AskProps) {
  const [asking, setAsking] = useState(false);
  const [button, onClosing] = useReturnFocus();
  if (!asking) {
    return (
      <Button ref={button} onClick={() => setAsking(true)}>
        {act}
      </Button>
    );
  }
  const leave = () => {
    onClosing();
    setAsking(false);
  };
  const go = async () => {
    await onSure();
    setAsking(false);
  };
  return (
    <div>
      <p role="alert">{sure}</p>
      <div className={styles.acts}>
        <Button tone={harm ? 'harm' : 'strong'} busy={busy} onClick={() => void go()}>
          {now}
        </Button>
        <Button autoFocus onClick={leave}>
          {c('cancel')}
        </Button>
      </div>
    </div>
  );
}
