import { dateTime } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity } from '../../lib/shell';
import { Arriving } from '../../ui/state/Arriving';
import type { PageIdea } from './page-idea';
import { t } from './words';
import styles from './Idea.module.css';

const RestoreIdea = lazy(() => import('./RestoreIdea'));

/** Says that an idea was taken back, and lets those who may put it back. */
export function Withdrawn({ idea }: { idea: PageIdea }) {
  const { language, timeZone } = useCommunity();
  const when = dateTime(idea.withdrawnAt ?? '', language, timeZone);
  return (
    <p className={styles.withdrawn}>
      <span>{t('page.withdrawn', { name: idea.author.name, when })}</span>
      {idea.viewerCan.includes('RESTORE') && (
        <Arriving>
          <RestoreIdea ideaId={idea.id} />
        </Arriving>
      )}
    </p>
  );
}
