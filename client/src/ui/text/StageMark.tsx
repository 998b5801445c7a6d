import type { StageCategory } from '../../lib/schema.generated';
import styles from './StageMark.module.css';

/** Where an idea stands: the stage's own name with a mark that fills up as it comes closer to shipped. */
export function StageMark({ stage }: { stage: { name: string; category: StageCategory } }) {
  return <span className={`${styles.stage} ${styles[stage.category]}`}>{stage.name}</span>;
}
