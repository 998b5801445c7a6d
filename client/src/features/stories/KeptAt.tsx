import { useEffect, useState } from 'react';
import { readClock } from '../../lib/clock';
import { readDraft, type DraftPlace } from '../../lib/drafts';
import { useCommunity } from '../../lib/shell';
import type { ComposeForm } from './composed-story';
import { t } from './form-words';
import styles from './Editor.module.css';

/** Milliseconds after the last key, by when the account has the words as well. */
const PAUSE = 1_700;

/** Says when what was typed was kept last, so that nobody has to wonder. */
export function KeptAt({ form: { subscribe }, place }: { form: ComposeForm; place: DraftPlace }) {
  const { language } = useCommunity();
  const [at, setAt] = useState<number | null>(null);
  const { kind, subject } = place;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        if (!name) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          // A full or a closed storage keeps nothing; then nothing is said.
          if (readDraft({ kind, subject })) setAt(readClock());
        }, PAUSE);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [subscribe, kind, subject]);
  return (
    <span className={styles.kept} role="status">
      {at !== null &&
        t('kept', { time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at) })}
    </span>
  );
}
