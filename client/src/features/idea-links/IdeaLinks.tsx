import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import type { LinkedIdeaFragment } from './IdeaLinks.generated';

// Few ideas are linked, so the list comes where there is one.
const LinkList = lazy(() => import('./LinkList'));

/** Beside an idea: the ideas it belongs with, if there are any. */
export function IdeaLinks({ idea }: { idea: Pick<LinkedIdeaFragment, 'links'> }) {
  return (
    idea.links.length > 0 && (
      <Suspense>
        <LinkList idea={idea} />
      </Suspense>
    )
  );
}
