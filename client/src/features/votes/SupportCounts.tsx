import { number } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import type { SupportedIdea } from './support-rules';
import { t } from './words';
import styles from './SupportPanel.module.css';

/** How many support it and how much it matters to them; the team stands beside, never inside, the number. */
export function SupportCounts({ support }: { support: SupportedIdea['support'] }) {
  const { language } = useCommunity();
  const parts = [
    ['supporters', support.customers, true],
    ['blocked', support.blocks, false],
    ['matters', support.matters, false],
    ['team', support.team, false],
  ] as const;
  return (
    <span className={styles.counts}>
      {parts.map(
        ([word, count, always]) =>
          (always || count > 0) && (
            <span key={word}>{fill(t(word, { count }), { count: <b>{number(count, language)}</b> })}</span>
          ),
      )}
    </span>
  );
}
