import type { ReactNode } from 'react';
import { useCommunity } from '../../lib/shell';
import { EntryItem } from './EntryItem';
import { byYear, type Entry } from './journey';
import styles from './Journey.module.css';

interface TimelineProps {
  entries: readonly Entry[];
  /** Whose journey it is when it is not the reader's own. */
  name?: string;
  /** What may be done with one entry. */
  actsOf?: (entry: Entry) => ReactNode;
}

/** What was between a person and the community, year by year from today back (practice 0.30). */
export function Timeline({ entries, name, actsOf }: TimelineProps) {
  const { timeZone } = useCommunity();
  return byYear(entries, timeZone).map(({ year, entries: ofYear }) => (
    <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
      <h3 id={`year-${year}`}>{year}</h3>
      <ol>
        {ofYear.map((entry) => (
          <EntryItem key={entry.id} entry={entry} name={name}>
            {actsOf?.(entry)}
          </EntryItem>
        ))}
      </ol>
    </section>
  ));
}
