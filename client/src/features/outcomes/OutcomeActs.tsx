import { LinkButton } from '../../ui/button/Button';
import { PromiseAct } from '../promises/PromiseAct';
import { FollowButton } from '../threads/FollowButton';
import type { PageOutcome } from './page-outcome';
import { t } from './words';
import styles from './Outcome.module.css';

/** What one can do with an outcome: follow it; who tells it: change the words. */
export function OutcomeActs({ outcome }: { outcome: PageOutcome }) {
  return (
    <div className={styles.acts} data-screen>
      <FollowButton thread={outcome.thread} />
      {outcome.viewerCan.includes('EDIT') && (
        <LinkButton to={`${outcome.path}/edit`}>{t('page.edit')}</LinkButton>
      )}
      <PromiseAct
        kind="OUTCOME"
        id={outcome.id}
        author={outcome.author}
        html={outcome.textHtml}
        texts={[outcome.summary]}
      />
    </div>
  );
}
