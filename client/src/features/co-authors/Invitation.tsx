import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { Arriving } from '../../ui/state/Arriving';
import { Skeleton } from '../../ui/state/Skeleton';
import type { CoAuthoredIdeaFragment } from './CoAuthors.generated';
import { InvitedByMail } from './InvitedByMail';

const InvitationCard = lazy(() => import('./InvitationCard'));

/** The invitation that waits for the viewer, or for who will turn out to be the viewer. */
export function Invitation({ idea }: { idea: Omit<CoAuthoredIdeaFragment, ' $fragmentName'> }) {
  const viewer = useViewer();
  const { viewerCoAuthorship: invitation, author } = idea;
  if (!viewer) return <InvitedByMail />;
  return invitation?.viewerCan.includes('ANSWER') ? (
    <Arriving fallback={<Skeleton lines={5} />}>
      <InvitationCard key={invitation.id} ideaId={idea.id} author={author.name} invitation={invitation} />
    </Arriving>
  ) : null;
}
