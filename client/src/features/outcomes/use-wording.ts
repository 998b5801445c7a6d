import { useState } from 'react';

/** Words that may put the blame on somebody are pointed out once (practice 2.2): whoever sends again knows what they say. */
export function useWording() {
  const [blaming, setBlaming] = useState<string[] | null>(null);
  return {
    blaming,
    /** Whether a refusal is such a hint; it is shown then, and nothing is wrong with any field. */
    isHint(problem: object | null): boolean {
      if (!problem || !('words' in problem)) return false;
      setBlaming(problem.words as string[]);
      return true;
    },
  };
}
