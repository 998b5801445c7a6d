import { fill } from '../../lib/words';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { SuggestionState } from '../../lib/schema.generated';
import { t } from './words';
import styles from './Suggestions.module.css';

interface StandingProps {
  suggestion: {
    state: SuggestionState;
    ageDays: number;
    withChanges: boolean;
    decidedAt: string | null;
    decidedBy: { name: string } | null;
    author: { name: string };
  };
}

/** Where a suggestion stands, in words: how long it is open, or who ended it and when. */
export function Standing({ suggestion }: StandingProps) {
  const { state, ageDays, withChanges, decidedAt, decidedBy, author } = suggestion;
  if (state === 'OPEN') return <span className={styles.open}>{t('state.OPEN', { count: ageDays })}</span>;
  const key = state === 'ACCEPTED' && withChanges ? 'ACCEPTED_CHANGED' : state;
  return (
    <span>
      {fill(t(`state.${key}`), {
        name: <b>{decidedBy?.name ?? author.name}</b>,
        when: decidedAt ? <RelativeTime at={decidedAt} /> : '',
      })}
    </span>
  );
}
