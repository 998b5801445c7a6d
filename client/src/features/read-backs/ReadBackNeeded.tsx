import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import type { ReadBackIdea } from './read-back';
import { t } from './form-words';
import styles from './ReadBacks.module.css';

interface NeededProps {
  idea: ReadBackIdea & { author: { name: string } };
  onAsk: () => void;
}

/** Says that an author comes first, before sending an answer is refused for it; nothing when they had their say. */
export function ReadBackNeeded({ idea, onAsk }: NeededProps) {
  const { language } = useCommunity();
  const { readBackNeed: need, readBacks } = idea;
  const { name } = idea.author;
  if (need === 'ASK') {
    return (
      <div className={styles.needed} role="status">
        <p>
          {t('needed.ASK', { name })} {t('needed.kept')}
        </p>
        <Button onClick={onAsk}>{t('needed.askNow', { name })}</Button>
      </div>
    );
  }
  const waiting = readBacks.find(({ state }) => state === 'ASKED');
  if (need !== 'WAITING' || !waiting) return null;
  return (
    <div className={styles.needed} role="status">
      <p>
        {t('needed.WAITING', { name, day: day(waiting.passesOn, language) })} {t('needed.kept')}
      </p>
    </div>
  );
}
