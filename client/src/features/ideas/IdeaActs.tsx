import { MoreHorizontal } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { readDraft } from '../../lib/drafts';
import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { Button, LinkButton } from '../../ui/button/Button';
import { Dialog } from '../../ui/overlay/Dialog';
import { Popup } from '../../ui/overlay/Popup';
import { Skeleton } from '../../ui/state/Skeleton';
import { InviteDialog } from '../co-authors/InviteDialog';
import { t as coAuthors } from '../co-authors/words';
import { FollowButton } from '../threads/FollowButton';
import { t as differences } from '../differences/link-words';
import { LinkDialog } from '../idea-links/LinkDialog';
import { t as links } from '../idea-links/words';
import { MergeDialog } from '../merging/MergeDialog';
import { t as merging } from '../merging/words';
import { AskDialog } from '../read-backs/AskDialog';
import { t as readBacks } from '../read-backs/words';
import { closedBecause } from '../votes/support-rules';
import { SupportButton } from '../votes/SupportButton';
import { SupportCounts } from '../votes/SupportCounts';
import { useSupport } from '../votes/use-support';
import { Weigh } from '../votes/Weigh';
import type { PageIdea } from './page-idea';
import { useWithdrawal } from './use-withdrawal';
import { t } from './words';
import styles from './Idea.module.css';

const AnswerPanel = lazy(() => import('../staff/AnswerPanel'));
const IdeaKeepActs = lazy(() => import('./IdeaKeepActs'));
const MoveForm = lazy(() => import('./MoveForm'));
const TagForm = lazy(() => import('./TagForm'));

/** What one can do with an idea: support, follow; author and team: change, take back, move, tag, answer. */
export function IdeaActs({ idea }: { idea: PageIdea }) {
  const [open, setOpen] = useState<'move' | 'tag' | 'invite' | 'readBack' | 'merge' | 'link' | null>(null);
  const close = () => setOpen(null);
  const { toggle, support } = useSupport(idea);
  const { withdraw } = useWithdrawal(idea.id);
  const can = (action: PageIdea['viewerCan'][number]) => idea.viewerCan.includes(action);
  const [answering, setAnswering] = useState(false);
  const mayAnswer = can('ANSWER');
  // Visitors may begin, and sign in when they send it.
  const maySuggest = useViewer() ? can('SUGGEST') : !closedBecause(idea);
  const more = (['EDIT', 'WITHDRAW', 'MOVE', 'TAG', 'DIFFER', 'MERGE', 'LINK'] as const).some(can);

  useEffect(() => {
    if (mayAnswer && readDraft({ kind: 'ANSWER', subject: idea.id })) setAnswering(true);
  }, [mayAnswer, idea.id]);

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
            {can('EDIT') && <Link to={`${idea.path}/edit`}>{t('page.edit')}</Link>}
            {can('TAG') && (
              <button type="button" onClick={() => setOpen('tag')}>
                {t('page.tags')}
              </button>
            )}
            {can('MOVE') && (
              <button type="button" onClick={() => setOpen('move')}>
                {t('page.move')}
              </button>
            )}
            {can('INVITE') && (
              <button type="button" onClick={() => setOpen('invite')}>
                {coAuthors('invite')}
              </button>
            )}
            {can('READ_BACK') && idea.readBackNeed === 'ASK' && (
              <button type="button" onClick={() => setOpen('readBack')}>
                {readBacks('menu')}
              </button>
            )}
            {can('DIFFER') && <Link to={`${idea.path}/differences?new`}>{differences('menu')}</Link>}
            {can('LINK') && (
              <button type="button" onClick={() => setOpen('link')}>
                {links('menu')}
              </button>
            )}
            {can('MERGE') && (
              <button type="button" onClick={() => setOpen('merge')}>
                {merging('menu')}
              </button>
            )}
            {mayAnswer && (
              <Suspense>
                <IdeaKeepActs idea={idea} />
              </Suspense>
            )}
            {can('WITHDRAW') && (
              <button type="button" onClick={withdraw}>
                {t('page.withdraw')}
              </button>
            )}
          </Popup>
        )}
        <span className={styles.grow} />
        <SupportCounts support={idea.support} former={idea.formerSupport} />
      </div>
      {idea.viewerVote && !closedBecause(idea) && <Weigh vote={idea.viewerVote} onChange={support} />}
      {answering && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <AnswerPanel number={idea.number} onDone={() => setAnswering(false)} />
        </Suspense>
      )}
      <InviteDialog idea={idea} open={open === 'invite'} onClose={close} />
      <MergeDialog idea={idea} open={open === 'merge'} onClose={close} />
      <LinkDialog idea={idea} open={open === 'link'} onClose={close} />
      <AskDialog idea={idea} open={open === 'readBack'} onClose={close} />
      <Dialog open={open === 'tag'} title={t('tag.title')} onClose={close}>
        <Suspense fallback={<Skeleton lines={3} />}>
          <TagForm idea={idea} onDone={close} />
        </Suspense>
      </Dialog>
      <Dialog open={open === 'move'} title={t('move.title')} onClose={close}>
        <Suspense fallback={<Skeleton lines={3} />}>
          <MoveForm idea={idea} onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
