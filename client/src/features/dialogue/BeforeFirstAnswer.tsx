import { useState } from 'react';
import { readStored, writeStored } from '../../lib/storage';
import { Button, LinkButton } from '../../ui/button/Button';
import { t } from './beside-words';
import styles from './Dialogue.module.css';

const key = (memberId: string) => `guide-seen:${memberId}`;

/** Shows the guide to somebody of the team who has never answered: a word on the way, and no gate (practice 2.10). */
export default function BeforeFirstAnswer({ memberId }: { memberId: string }) {
  // It only stands where somebody has pressed to answer, so the device can be asked at once.
  const [shown, setShown] = useState(() => !readStored<boolean>(key(memberId)));
  if (!shown) return null;
  return (
    <aside className={styles.before} aria-labelledby="guide">
      <h4 id="guide">{t('guide.title')}</h4>
      <p>{t('guide.text')}</p>
      <p>
        <LinkButton small to="/how-we-talk" target="_blank">
          {t('guide.read')}
        </LinkButton>
        <Button
          small
          tone="plain"
          onClick={() => {
            writeStored(key(memberId), true);
            setShown(false);
          }}
        >
          {t('guide.later')}
        </Button>
      </p>
    </aside>
  );
}
