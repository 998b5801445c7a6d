import { ChevronUp } from 'lucide-react';
import { Button } from '../../ui/button/Button';
import { closedBecause, type SupportedIdea } from './support-rules';
import { t } from './words';
import styles from './SupportPanel.module.css';

/** The first act on an idea's page. */
export function SupportButton({ idea, onToggle }: { idea: SupportedIdea; onToggle: () => void }) {
  const closed = closedBecause(idea);
  if (closed) return <p className={styles.closed}>{t(`closed.${closed}`)}</p>;
  const mine = idea.viewerVote !== null;
  return (
    <Button
      tone="strong"
      data-support=""
      aria-pressed={mine}
      title={mine ? t('takeBack') : undefined}
      onClick={onToggle}
    >
      <ChevronUp size={16} strokeWidth={2.5} aria-hidden="true" />
      {mine ? t('youSupport') : t('supportThis')}
    </Button>
  );
}
