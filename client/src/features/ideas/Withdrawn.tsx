import { dateTime } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import type { PageIdea } from './page-idea';
import { useWithdrawal } from './use-withdrawal';
import { t } from './words';
import styles from './Idea.module.css';

/** Says that an idea was taken back, and lets those who may put it back. */
export function Withdrawn({ idea }: { idea: PageIdea }) {
  const { language, timeZone } = useCommunity();
  const { restore } = useWithdrawal(idea.id);
  const when = dateTime(idea.withdrawnAt ?? '', language, timeZone);
  return (
    <p className={styles.withdrawn}>
      <span>{t('page.withdrawn', { name: idea.author.name, when })}</span>
      {idea.viewerCan.includes('RESTORE') && (
        <Button small onClick={restore}>
          {t('page.restore')}
        </Button>
      )}
    </p>
  );
}
