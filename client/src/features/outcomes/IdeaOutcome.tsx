import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { ByLine } from '../../ui/member/MemberName';
import { t } from './beside-words';
import type { IdeaOutcomeFragment } from './IdeaOutcome.generated';
import styles from './IdeaOutcome.module.css';

/** On an idea: what came of it, who tells it, and the way to read it with everybody who had a part. */
export function IdeaOutcome({ idea }: { idea: Omit<IdeaOutcomeFragment, ' $fragmentName'> }) {
  const { language } = useCommunity();
  const { outcome } = idea;
  if (!outcome) return null;
  const label = t(outcome.kind === 'RELEASE' ? 'idea.label' : 'idea.smallWin');
  return (
    <section className={styles.outcome} aria-label={label}>
      <p className={styles.label} aria-hidden="true">
        {label}
      </p>
      <h2 dir="auto">
        <Link to={outcome.path}>{outcome.title}</Link>
      </h2>
      <ByLine member={outcome.author} title>
        {', '}
        <time dateTime={outcome.shippedOn}>{day(outcome.shippedOn, language)}</time>
      </ByLine>
    </section>
  );
}
