import type { IrritantToEditQuery } from './ChangeIrritant.generated';
import { t } from './words';
import styles from './Irritant.module.css';

export type PresentIrritant = NonNullable<IrritantToEditQuery['irritant']>;

const PARTS = [
  ['title', 'new.what'],
  ['situation', 'new.situation'],
  ['workaround', 'new.workaround'],
  ['likes', 'new.likes'],
  ['dislikes', 'new.dislikes'],
  ['journeyStage', 'new.journey'],
] as const;

/** The words that stand now, in those parts that somebody changed while one was writing; one's own stay below. */
export function PresentWords({ before, now }: { before: PresentIrritant; now: PresentIrritant }) {
  return (
    <section aria-labelledby="present-words">
      <h2 id="present-words">{t('edit.present')}</h2>
      {PARTS.filter(([part]) => before[part] !== now[part]).map(([part, words]) => (
        <section key={part} className={styles.part}>
          <h3>{t(words)}</h3>
          <p className={styles.words} dir="auto">
            {now[part] ?? t('edit.nothing')}
          </p>
        </section>
      ))}
    </section>
  );
}
