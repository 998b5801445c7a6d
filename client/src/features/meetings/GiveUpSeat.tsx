import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { Button } from '../../ui/button/Button';
import type { WholeMeeting } from './meeting';
import { isFull } from './seats';
import { useSeat } from './use-seat';
import { t } from './words';
import styles from './Meeting.module.css';

/** Gives a seat back, or stops waiting. Where all are taken the seat may be gone at once, so it asks, in place. */
export function GiveUpSeat({ meeting }: { meeting: WholeMeeting }) {
  const { giveUp, busy } = useSeat(meeting);
  const [asking, setAsking] = useState(false);
  const seated = meeting.viewerSeat === 'SEATED';
  if (asking) {
    return (
      <>
        <p className={styles.quiet} role="alert">
          {t('seats.giveUpSure')}
        </p>
        <Button tone="harm" busy={busy} onClick={() => void giveUp()}>
          {t('seats.giveUpNow')}
        </Button>
        <Button autoFocus onClick={() => setAsking(false)}>
          {c('cancel')}
        </Button>
      </>
    );
  }
  return (
    <Button busy={busy} onClick={() => (seated && isFull(meeting) ? setAsking(true) : void giveUp())}>
      {t(seated ? 'seats.giveUp' : 'seats.stopWaiting')}
    </Button>
  );
}
