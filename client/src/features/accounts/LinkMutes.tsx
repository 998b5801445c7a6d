import { useRef } from 'react';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { t } from '../inbox/mute-words';
import styles from '../inbox/Mute.module.css';
import type { LinkChoicesFragment } from './MailChoicesByLink.generated';

interface LinkMutesProps {
  mutes: LinkChoicesFragment['mutes'];
  onEnd: (muteId: string, done: string) => Promise<void>;
}

/** What the holder of a mail has muted. What not everybody may read has no title here. */
export function LinkMutes({ mutes, onEnd }: LinkMutesProps) {
  const list = useRef<HTMLDivElement>(null);
  const end = async (id: string, title: string) => {
    await onEnd(id, t('ended', { title }));
    // Its button is gone; the keyboard goes on from the list.
    list.current?.focus();
  };
  return (
    <div ref={list} tabIndex={-1}>
      {mutes.length === 0 && <p className={styles.facts}>{t('none')}</p>}
      <ul className={styles.list}>
        {mutes.map(({ id, kind, title, since }) => {
          const name = title ?? t('hidden');
          return (
            <li key={id} className={styles.row}>
              <div>
                <p dir="auto">{name}</p>
                <p className={styles.facts}>
                  {t(`kind.${kind}`)}, {fill(t('since'), { when: <RelativeTime at={since} /> })}
                </p>
              </div>
              <Button small aria-label={t('endLabel', { title: name })} onClick={() => void end(id, name)}>
                {t('end')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
