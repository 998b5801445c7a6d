import { SectionTitle } from '../../ui/layout/PageHead';
import type { ShownHandOver } from './hand-over';
import { HandOverLine } from './HandOverLine';
import { t } from './words';
import styles from './HandOvers.module.css';

/** Whose hands something went through in the team, the last first; nothing when it never changed hands. */
export function HandOvers({ handOvers }: { handOvers: ShownHandOver[] }) {
  if (handOvers.length === 0) return null;
  return (
    <section aria-labelledby="hand-overs">
      <SectionTitle id="hand-overs">{t('title')}</SectionTitle>
      <ol className={styles.trail}>
        {handOvers.toReversed().map((handOver) => (
          <li key={handOver.id}>
            <HandOverLine handOver={handOver} />
          </li>
        ))}
      </ol>
    </section>
  );
}
