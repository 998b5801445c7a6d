import { number } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import type { SupportedIdea } from './support-rules';
import { t } from './words';
import styles from './SupportPanel.module.css';

/** How many support it and how much it matters to them; the team stands beside, never inside, the number. */
export function SupportCounts({
  support,
  former = 0,
}: {
  support: SupportedIdea['support'];
  /** How many of them supported a text that proposed something else; they are counted apart, openly. */
  former?: number;
}) {
  const { language } = useCommunity();
  const parts = [
    [former > 0 ? 'supportersOfText' : 'supporters', support.customers - former, true],
    ['formerSupport', former, false],
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
