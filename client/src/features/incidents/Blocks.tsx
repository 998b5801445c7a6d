import type { Block } from './incident';
import { t } from './words';
import styles from './Incidents.module.css';

interface BlocksProps {
  blocks: readonly Pick<Block, 'kind' | 'text'>[];
  /** One level below the title above it. */
  level?: 'h2' | 'h3';
}

/** The four parts in their one order, the apology first (practice 0.29). */
export function Blocks({ blocks, level: Level = 'h2' }: BlocksProps) {
  return blocks.map(({ kind, text }) => (
    <section key={kind} className={kind === 'APOLOGY' ? styles.apology : styles.block}>
      <Level>{t(`block.${kind}`)}</Level>
      <p dir="auto">{text}</p>
    </section>
  ));
}
