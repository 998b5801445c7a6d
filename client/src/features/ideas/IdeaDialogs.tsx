import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { InviteDialog } from '../co-authors/InviteDialog';
import { LinkDialog } from '../idea-links/LinkDialog';
import { MergeDialog } from '../merging/MergeDialog';
import { AskDialog } from '../read-backs/AskDialog';
import type { PageIdea } from './page-idea';
import { t } from './words';

const MoveForm = lazy(() => import('./MoveForm'));
const TagForm = lazy(() => import('./TagForm'));

/** What opens from the menu of an idea. */
export type IdeaDialog = 'move' | 'tag' | 'invite' | 'readBack' | 'merge' | 'link';

interface DialogsProps {
  idea: PageIdea;
  open: IdeaDialog;
  onClose: () => void;
}

/** The dialog that was chosen in the menu of an idea; loaded when the first one is. */
export default function IdeaDialogs({ idea, open, onClose }: DialogsProps) {
  return (
    <>
      <InviteDialog idea={idea} open={open === 'invite'} onClose={onClose} />
      <MergeDialog idea={idea} open={open === 'merge'} onClose={onClose} />
      <LinkDialog idea={idea} open={open === 'link'} onClose={onClose} />
      <AskDialog idea={idea} open={open === 'readBack'} onClose={onClose} />
      <Dialog open={open === 'tag'} title={t('tag.title')} onClose={onClose}>
        <Suspense fallback={<Skeleton lines={3} />}>
          <TagForm idea={idea} onDone={onClose} />
        </Suspense>
      </Dialog>
      <Dialog open={open === 'move'} title={t('move.title')} onClose={onClose}>
        <Suspense fallback={<Skeleton lines={3} />}>
          <MoveForm idea={idea} onDone={onClose} />
        </Suspense>
      </Dialog>
    </>
  );
}
