import { lazy } from '../../lib/lazy';
import { useViewer } from '../../lib/shell';
import { MemberName } from '../../ui/member/MemberName';
import { Arriving } from '../../ui/state/Arriving';
import type { CoAuthoredIdeaFragment } from './CoAuthors.generated';
import { t } from './words';

const CoAuthorActs = lazy(() => import('./CoAuthorActs'));

/** Who writes an idea with its author; for those who write it, also who was asked, and the way to ask more. */
export function CoAuthorList({ idea }: { idea: Omit<CoAuthoredIdeaFragment, ' $fragmentName'> }) {
  const viewerId = useViewer()?.member.id;
  const writes = [idea.author, ...idea.coAuthors].some(({ id }) => id === viewerId);
  return (
    <div id="co-authors">
      {idea.coAuthors.length > 0 && (
        <ul>
          {idea.coAuthors.map((member) => (
            <li key={member.id}>
              <MemberName member={member} /> {t('wroteWith')}
            </li>
          ))}
        </ul>
      )}
      {writes && (
        <Arriving>
          <CoAuthorActs idea={idea} />
        </Arriving>
      )}
    </div>
  );
}
