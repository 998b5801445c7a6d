import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import type { ReadBackIdea } from './read-back';

const ReadBackSection = lazy(() => import('./ReadBackSection'));

/** What the team asked back about an idea, if they did. */
export function ReadBacks({ idea }: { idea: ReadBackIdea }) {
  const newest = idea.readBacks[0];
  return (
    newest && (
      <Suspense>
        <ReadBackSection idea={idea} newest={newest} />
      </Suspense>
    )
  );
}
