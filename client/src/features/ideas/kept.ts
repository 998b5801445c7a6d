import type { LoaderFunctionArgs } from 'react-router';
import type { KeptMarksFragment } from './Kept.generated';

/** What the page of an idea asks to know whether anything was promised, handed over, shipped, reopened or told of, or can be tried. */
export type KeptMarks = Omit<KeptMarksFragment, ' $fragmentName'>;

/** Whether there is something to show of how the team kept its word about this idea. */
export function isKept({ reopening, outcome, meeting, promises, handOvers, stories }: KeptMarks): boolean {
  return (
    [reopening, outcome, meeting].some(Boolean) ||
    [promises, handOvers, stories].some(({ length }) => length > 0)
  );
}

/**
 * Brings what there is into the cache with its code, for the few ideas that have any: code, words and query of it
 * would weigh on the page of every idea.
 */
export async function loadKept(
  args: LoaderFunctionArgs,
  idea: KeptMarks & { number: number },
): Promise<void> {
  if (!isKept(idea)) return;
  const { loadIdea } = await import('./IdeaKept');
  await loadIdea(args, idea.number);
}
