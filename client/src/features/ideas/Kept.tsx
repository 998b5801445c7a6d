import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import { isKept, type KeptMarks } from './kept';

const IdeaKept = lazy(() => import('./IdeaKept'));

/** Loads how the team kept its word about an idea, only where there is something. */
export function Kept({ idea }: { idea: KeptMarks & { number: number } }) {
  if (!isKept(idea)) return null;
  return (
    <Suspense>
      <IdeaKept number={idea.number} />
    </Suspense>
  );
}
