import { useEffect, useRef, useState } from 'react';
import type { Written } from './diff/Comparison';
import type { Merge } from './page-suggestion';
import { resolve, type Choice } from './resolve';

export interface Choices {
  made: readonly (Choice | undefined)[];
  choose: (index: number, choice: Choice) => void;
  /** Whether nothing is left to choose; what was edited by hand needs no choosing. */
  complete: boolean;
  /** Whether the words were edited by hand, so that a choice would write over them. */
  stale: boolean;
  startAgain: () => void;
}

const same = (one: Written, other: Written): boolean => one.title === other.title && one.text === other.text;

/**
 * What was chosen in each conflict. Choosing writes the joined text anew, as long as nobody has edited it by hand;
 * from then on the words stay as they are until one starts again from the joined text.
 */
export function useChoices(merge: Merge | null, now: Written, write: (words: Written) => void): Choices {
  const [made, setMade] = useState<(Choice | undefined)[]>([]);
  const last = useRef<Written>(now);
  const put = (next: (Choice | undefined)[]) => {
    if (!merge) return;
    setMade(next);
    last.current = resolve(merge, next);
    write(last.current);
  };
  const untouched = same(now, last.current);
  const stale = merge !== null && !untouched;

  // When the text moves on under one's hands, it is joined anew; what was written by hand stays as it is.
  const key = merge?.currentRevision ?? null;
  const seen = useRef(key);
  const latest = useRef({ put, untouched });
  latest.current = { put, untouched };
  useEffect(() => {
    if (seen.current === key) return;
    seen.current = key;
    if (latest.current.untouched) latest.current.put([]);
    else setMade([]);
  }, [key]);

  return {
    made,
    choose: (index, choice) =>
      put(
        Array.from({ ...made, length: merge?.conflicts.length ?? 0 }, (one, at) =>
          at === index ? choice : one,
        ),
      ),
    complete: stale || !merge || merge.conflicts.every((_, index) => made[index]),
    stale,
    startAgain: () => put([]),
  };
}
