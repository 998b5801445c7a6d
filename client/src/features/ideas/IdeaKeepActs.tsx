import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { isTeam } from '../../ui/member/MemberName';
import { Dialog } from '../../ui/overlay/Dialog';
import { Skeleton } from '../../ui/state/Skeleton';
import { t as handOvers } from '../hand-overs/words';
import { t as outcomes } from '../outcomes/beside-words';
import { t as promises } from '../promises/act-words';
import { peopleToAsk } from '../stories/people-to-ask';
import { t as stories } from '../stories/beside-words';
import type { PageIdea } from './page-idea';

const HandOverIdea = lazy(() => import('../hand-overs/HandOverIdea'));
const InviteForm = lazy(() => import('../stories/InviteForm'));
const MakeForm = lazy(() => import('../promises/MakeForm'));

/** In the menu of an idea, for the team: to tell that it is built, to give it into other hands, and to make its words a promise. */
export default function IdeaKeepActs({ idea }: { idea: PageIdea }) {
  const [open, setOpen] = useState<'handOver' | 'promise' | 'story' | null>(null);
  const close = () => setOpen(null);
  const { id, number, author, stage, textHtml } = idea;
  const viewer = useViewer();
  const askable = peopleToAsk([author, ...idea.coAuthors], viewer?.member.id);
  const built = stage.category === 'PLANNED' || stage.category === 'BUILDING';
  return (
    <>
      {built && <Link to={`/outcomes/new?idea=${number}`}>{outcomes('ship')}</Link>}
      <button type="button" onClick={() => setOpen('handOver')}>
        {handOvers('form.act')}
      </button>
      {isTeam(author) && (
        <button type="button" onClick={() => setOpen('promise')}>
          {promises('make.act')}
        </button>
      )}
      {stage.category === 'SHIPPED' && askable.length > 0 && (
        <button type="button" onClick={() => setOpen('story')}>
          {stories('invite.act')}
        </button>
      )}
      <Dialog open={open === 'story'} title={stories('invite.title')} onClose={close}>
        <Suspense fallback={<Skeleton lines={6} />}>
          <InviteForm
            people={askable}
            moments={[{ threadId: idea.thread.id, title: idea.title }]}
            onDone={close}
          />
        </Suspense>
      </Dialog>
      <Dialog open={open === 'handOver'} title={handOvers('form.ideaTitle')} onClose={close}>
        <Suspense fallback={<Skeleton lines={4} />}>
          <HandOverIdea ideaId={id} onDone={close} />
        </Suspense>
      </Dialog>
      <Dialog open={open === 'promise'} title={promises('make.act')} onClose={close}>
        <Suspense fallback={<Skeleton lines={8} />}>
          <MakeForm words={{ kind: 'IDEA', id, author, html: textHtml }} onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
