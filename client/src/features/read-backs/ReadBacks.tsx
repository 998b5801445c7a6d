import { lazy } from '../../lib/lazy';
import { Arriving } from '../../ui/state/Arriving';
import type { ReadBackIdea } from './read-back';

const ReadBackSection = lazy(() => import('./ReadBackSection'));

/** What the team asked back about an idea, if they did. */
export function ReadBacks({ idea }: { idea: ReadBackIdea }) {
  const newest = idea.readBacks[0];
  return (
    newest && (
      <Arriving>
        <ReadBackSection idea={idea} newest={newest} />
      </Arriving>
    )
  );
}
