import { lazy } from '../../lib/lazy';
import { Arriving } from '../../ui/state/Arriving';
import type { LinkedIdeaFragment } from './IdeaLinks.generated';

// Few ideas are linked, so the list comes where there is one.
const LinkList = lazy(() => import('./LinkList'));

/** Beside an idea: the ideas it belongs with, if there are any. */
export function IdeaLinks({ idea }: { idea: Pick<LinkedIdeaFragment, 'links'> }) {
  return (
    idea.links.length > 0 && (
      <Arriving>
        <LinkList idea={idea} />
      </Arriving>
    )
  );
}
