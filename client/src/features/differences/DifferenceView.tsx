import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import type { Difference } from './difference';
import { EndPart } from './EndPart';
import { OptionsPart } from './OptionsPart';
import { SharedPart } from './SharedPart';
import { SideColumn } from './SideColumn';
import { t } from './words';
import styles from './Differences.module.css';

/** Where it stands: whose turn it is and since when, or how it ended. */
function State({ difference }: { difference: Difference }) {
  const { language } = useCommunity();
  const { owing, owingDays, outcome, revisitOn } = difference;
  if (owing) {
    const words = owingDays > 0 ? t('turn', { count: owingDays }) : t('turnToday');
    return <p className={styles.turn}>{fill(words, { name: <b>{owing.name}</b> })}</p>;
  }
  if (!outcome) return null;
  return (
    <p className={styles.turn}>{t(`ended.${outcome}`, { day: revisitOn ? day(revisitOn, language) : '' })}</p>
  );
}

/** One difference: both sides next to each other, the ground between them, what was tried, and how it ends. */
export function DifferenceView({ difference, ideaId }: { difference: Difference; ideaId: string }) {
  const [customer, team] = difference.sides;
  if (!customer || !team) return null;
  const title = `difference-${difference.id}-title`;
  return (
    <article id={`difference-${difference.id}`} className={styles.difference} aria-labelledby={title}>
      <h2 id={title}>{t('of', { customer: customer.member.name, team: team.member.name })}</h2>
      <State difference={difference} />
      <div className={styles.sides}>
        {[customer, team].map((side) => (
          <SideColumn key={side.id} side={side} difference={difference} ideaId={ideaId} />
        ))}
      </div>
      <SharedPart difference={difference} ideaId={ideaId} />
      <OptionsPart difference={difference} ideaId={ideaId} />
      <EndPart difference={difference} ideaId={ideaId} />
    </article>
  );
}
