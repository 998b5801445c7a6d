import { lazy } from '../../lib/lazy';
import { useCommunity, useViewer } from '../../lib/shell';
import { LinkButton } from '../../ui/button/Button';
import { Arriving } from '../../ui/state/Arriving';
import { HowItFelt } from '../feelings/HowItFelt';
import { PromiseAct } from '../promises/PromiseAct';
import { peopleToAsk } from '../stories/people-to-ask';
import { FollowButton } from '../threads/FollowButton';
import type { PageOutcome } from './page-outcome';
import { t } from './words';
import styles from './Outcome.module.css';

const InviteAct = lazy(() => import('../stories/InviteAct'));

/** What one can do with an outcome: follow it; who tells it: change the words; the team: ask for a story. */
export function OutcomeActs({ outcome }: { outcome: PageOutcome }) {
  const { viewerCan } = useCommunity();
  const viewer = useViewer();
  const { ideas, credits, thread, title } = outcome;
  const askable = viewerCan.includes('SEE_ATTENTION')
    ? peopleToAsk(
        [
          ...ideas.flatMap(({ author, coAuthors }) => [author, ...coAuthors]),
          ...credits.map(({ member }) => member),
        ],
        viewer?.member.id,
      )
    : [];
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
      {thread.viewerFollows && <HowItFelt kind="OUTCOME" id={outcome.id} author={outcome.author} />}
      {askable.length > 0 && (
        <Arriving>
          <InviteAct people={askable} moments={[{ threadId: thread.id, title }]} />
        </Arriving>
      )}
    </div>
  );
}
