import { MoreHorizontal } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { readDraft } from '../../lib/drafts';
import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { Button, LinkButton } from '../../ui/button/Button';
import { Popup } from '../../ui/overlay/Popup';
import { Arriving } from '../../ui/state/Arriving';
import { Skeleton } from '../../ui/state/Skeleton';
import { FollowButton } from '../threads/FollowButton';
import { closedBecause } from '../votes/support-rules';
import { SupportButton } from '../votes/SupportButton';
import { SupportCounts } from '../votes/SupportCounts';
import { useSupport } from '../votes/use-support';
import type { IdeaDialog } from './IdeaDialogs';
import type { PageIdea } from './page-idea';
import { t } from './words';
import styles from './Idea.module.css';

const AnswerPanel = lazy(() => import('../staff/AnswerPanel'));
const IdeaDialogs = lazy(() => import('./IdeaDialogs'));
const IdeaMenu = lazy(() => import('./IdeaMenu'));
const Weigh = lazy(() => import('../votes/Weigh'));

/** What one can do with an idea: support, follow, suggest an edit; author and team find more in its menu. */
export function IdeaActs({ idea }: { idea: PageIdea }) {
  const [open, setOpen] = useState<IdeaDialog | null>(null);
  const { toggle, support } = useSupport(idea);
  const can = (action: PageIdea['viewerCan'][number]) => idea.viewerCan.includes(action);
  const [answering, setAnswering] = useState(false);
  const mayAnswer = can('ANSWER');
  // Visitors may begin, and sign in when they send it.
  const viewer = useViewer();
  const maySuggest = viewer ? can('SUGGEST') : !closedBecause(idea);
  const more = (['EDIT', 'WITHDRAW', 'MOVE', 'TAG', 'DIFFER', 'MERGE', 'LINK'] as const).some(can);

  useEffect(() => {
    if (mayAnswer && readDraft({ kind: 'ANSWER', subject: idea.id })) setAnswering(true);
  }, [mayAnswer, idea.id]);

  // It is there by the time somebody has given their support, and moves nothing.
  const mayWeigh = viewer !== null && !closedBecause(idea);
  useEffect(() => {
    if (mayWeigh) void import('../votes/Weigh').catch(() => undefined);
  }, [mayWeigh]);

  return (
    <>
      <div className={styles.acts}>
        <SupportButton idea={idea} onToggle={toggle} />
        <FollowButton thread={idea.thread} />
        {maySuggest && <LinkButton to={`${idea.path}/suggest`}>{t('text.suggest')}</LinkButton>}
        {mayAnswer && (
          <Button aria-expanded={answering} onClick={() => setAnswering(!answering)}>
            {t('page.answer')}
          </Button>
        )}
        {more && (
          <Popup
            className={styles.more}
            label={t('page.more')}
            summary={<MoreHorizontal size={18} aria-hidden="true" />}
          >
            <Suspense fallback={<Skeleton lines={3} />}>
              <IdeaMenu idea={idea} onOpen={setOpen} />
            </Suspense>
          </Popup>
        )}
        <span className={styles.grow} />
        <SupportCounts support={idea.support} former={idea.formerSupport} />
      </div>
      {idea.viewerVote && !closedBecause(idea) && (
        <Arriving fallback={<Skeleton lines={3} />}>
          <Weigh vote={idea.viewerVote} onChange={support} />
        </Arriving>
      )}
      {answering && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <AnswerPanel number={idea.number} onDone={() => setAnswering(false)} />
        </Suspense>
      )}
      {open && (
        <Suspense>
          <IdeaDialogs idea={idea} open={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}
