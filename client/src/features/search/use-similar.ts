import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { failureOf } from '../../lib/failures';
import { SimilarThingsDocument, type SimilarThingsQuery } from './Similar.generated';
import { countWords } from './count-words';

export type SimilarThing = SimilarThingsQuery['similar'][number];

/** Fewer say too little to be alike. */
export const WORDS_LEAST = 3;
const PAUSE = 250;
/** Longest text that still counts, after the schema. */
const LONGEST = 1_000;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

interface Writing {
  /** What is being written so far. */
  text: string;
  /** Language it is written in, as a BCP 47 tag. */
  language: string;
}

/**
 * Ideas and irritants that say much the same as what is being written, asked for when typing pauses and from three
 * words on. What was found last stays until the next answer. Failing is silent, since it must never stand in the way
 * of writing. Null while there is nothing to compare.
 */
export function useSimilar({ text, language }: Writing): { things: SimilarThing[]; settled: boolean } | null {
  const settled = useSettled(text.trim()).slice(0, LONGEST);
  const enough = countWords(settled, language) >= WORDS_LEAST;
  const { data, previousData, error, loading, refetch } = useQuery(SimilarThingsDocument, {
    variables: { text: settled },
    skip: !enough,
  });
  const wait = error && failureOf(error).retryAfter;

  useEffect(() => {
    if (!wait || !enough) return;
    const timer = setTimeout(() => void refetch().catch(() => undefined), wait * 1000);
    return () => clearTimeout(timer);
  }, [wait, enough, settled, refetch]);

  if (!enough) return null;
  const found = data ?? previousData;
  return found ? { things: found.similar as SimilarThing[], settled: !loading } : null;
}
