import { ChevronUp } from 'lucide-react';
import { number } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { closedBecause, type SupportedIdea } from './support-rules';
import { useSupport } from './use-support';
import { t } from './words';
import styles from './SupportBox.module.css';

/** Support in a list: the count of customers, pressed to give or take back one's own. */
export function SupportBox({ idea }: { idea: SupportedIdea }) {
  const { toggle } = useSupport(idea);
  const { language } = useCommunity();
  const count = number(idea.support.customers, language);
  const closed = closedBecause(idea);
  if (closed) {
    return (
      <span className={`${styles.box} ${styles.closed}`} title={t(`closed.${closed}`)}>
        <b>{count}</b>
        <span>{t('support')}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.box}
      data-support=""
      aria-pressed={idea.viewerVote !== null}
      onClick={toggle}
    >
      <VisuallyHidden>{t('supportIdea', { title: idea.title })}. </VisuallyHidden>
      <ChevronUp size={16} strokeWidth={2.5} aria-hidden="true" />
      <b>{count}</b>
      <span>{idea.viewerVote ? t('yours') : t('support')}</span>
    </button>
  );
}
