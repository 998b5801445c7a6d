import { Clock } from 'lucide-react';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import type { AttentionItemFragment } from './Attention.generated';
import { t } from './words';
import styles from './Staff.module.css';

interface DueProps {
  waiting: NonNullable<AttentionItemFragment['waiting']>;
  cadenceDays: number;
}

/** How an idea that waits stands to the promise of its space. Late is said in words, not only in amber. */
export function DueLine({ waiting, cadenceDays }: DueProps) {
  const { language } = useCommunity();
  const left = cadenceDays - waiting.days;
  const values = { count: Math.abs(left), day: day(waiting.dueOn, language) };
  if (waiting.late) {
    return (
      <p className={`${styles.due} ${styles.late}`}>
        <Clock size={14} aria-hidden="true" />
        {t('item.late', values)}
      </p>
    );
  }
  const word = ['item.today', 'item.tomorrow'] as const;
  return <p className={styles.due}>{t(word[left] ?? 'item.due', values)}</p>;
}
