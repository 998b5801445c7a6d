import { BellOff, BellRing } from 'lucide-react';
import { useMute, type MutablePlace } from './use-mute';
import { t } from './mute-words';
import styles from './Mute.module.css';

interface EntryProps {
  place: MutablePlace;
  muted: boolean;
  words: { mute: string; end: string };
}

/** An entry of a menu that mutes something, with what that means, or ends it. */
export function MuteEntry({ place, muted, words }: EntryProps) {
  const { mute, end } = useMute(place);
  const Icon = muted ? BellRing : BellOff;
  return (
    <>
      <button type="button" onClick={muted ? end : mute}>
        <Icon size={16} aria-hidden="true" />
        {muted ? words.end : words.mute}
      </button>
      {!muted && <p className={styles.hint}>{t('hint')}</p>}
    </>
  );
}
