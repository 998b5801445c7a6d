import { t } from './beside-words';
import styles from './PeopleHit.module.css';

interface Hit {
  reportCount: number;
  state: 'OPEN' | 'FIXED';
}

/** How many people it hits, or hit before it was fixed. */
export function PeopleHit({ irritant: { reportCount, state } }: { irritant: Hit }) {
  return (
    <span className={styles.people}>
      {t(state === 'FIXED' ? 'gotPeople' : 'people', { count: reportCount })}
    </span>
  );
}
