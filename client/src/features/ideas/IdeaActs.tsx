import { MoreHorizontal } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { Link } from 'react-router';
import { Dialog } from '../../ui/overlay/Dialog';
import { Popup } from '../../ui/overlay/Popup';
import { Skeleton } from '../../ui/state/Skeleton';
import { FollowButton } from '../threads/FollowButton';
import { SupportButton } from '../votes/SupportButton';
import { SupportCounts } from '../votes/SupportCounts';
import { useSupport } from '../votes/use-support';
import { Weigh } from '../votes/Weigh';
import type { PageIdea } from './page-idea';
import { useWithdrawal } from './use-withdrawal';
import { t } from './words';
import styles from './Idea.module.css';

const MoveForm = lazy(() => import('./MoveForm'));
const TagForm = lazy(() => import('./TagForm'));

/** What one can do with an idea: support, follow; author and team: change, take back, move, tag. */
export function IdeaActs({ idea }: { idea: PageIdea }) {
  const [open, setOpen] = useState<'move' | 'tag' | null>(null);
  const close = () => setOpen(null);
  const { toggle, support } = useSupport(idea);
  const { withdraw } = useWithdrawal(idea.id);
  const can = (action: PageIdea['viewerCan'][number]) => idea.viewerCan.includes(action);
  const more = (['EDIT', 'WITHDRAW', 'MOVE', 'TAG'] as const).some(can);
  return (
    <>
      <div className={styles.acts} data-screen>
        <SupportButton idea={idea} onToggle={toggle} />
        <FollowButton thread={idea.thread} />
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
            {can('WITHDRAW') && (
              <button type="button" onClick={withdraw}>
                {t('page.withdraw')}
              </button>
            )}
          </Popup>
        )}
        <span className={styles.grow} />
        <SupportCounts support={idea.support} />
      </div>
      {idea.viewerVote && <Weigh vote={idea.viewerVote} onChange={support} />}
      <Dialog open={open !== null} title={open === 'tag' ? t('tag.title') : t('move.title')} onClose={close}>
        <Suspense fallback={<Skeleton lines={3} />}>
          {open === 'tag' ? <TagForm idea={idea} onDone={close} /> : <MoveForm idea={idea} onDone={close} />}
        </Suspense>
      </Dialog>
    </>
  );
}
