import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { failureOf, type Failure } from '../../lib/failures';
import { SearchAsTypedDocument, type SearchAsTypedQuery } from './Search.generated';

export type FoundThing = SearchAsTypedQuery['search']['edges'][number]['node'];

const PAUSE = 200;
const MOST = 8;
/** One letter finds everything, except where a sign is a word. */
const worthAsking = (text: string): boolean =>
  text.length > 1 || /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(text);

export interface AsTyped {
  /** What was found last; stays in sight until the next answer, so that nothing flickers. */
  things: FoundThing[];
  /** The words that `things` answer. */
  answered: string | null;
  looking: boolean;
  failure: Failure | null;
}

const nothing: AsTyped = { things: [], answered: null, looking: false, failure: null };

/**
 * Looks for words as they are typed: asks when typing pauses, drops answers that come too late, remembers what was
 * answered, and asks again by itself when it was told to wait.
 */
export function useSearchAsTyped(typed: string): AsTyped {
  const client = useApolloClient();
  const known = useRef(new Map<string, FoundThing[]>());
  const [state, setState] = useState(nothing);
  const text = typed.trim();

  useEffect(() => {
    if (!worthAsking(text)) return setState(nothing);
    const remembered = known.current.get(text);
    if (remembered) return setState({ ...nothing, things: remembered, answered: text });
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const { data } = await client.query({
          query: SearchAsTypedDocument,
          variables: { query: text, first: MOST },
          fetchPolicy: 'no-cache',
          context: { fetchOptions: { signal: leaving.signal } },
        });
        if (leaving.signal.aborted) return;
        const things = data?.search.edges.map(({ node }) => node) ?? [];
        known.current.set(text, things);
        setState({ ...nothing, things, answered: text });
      } catch (error) {
        if (leaving.signal.aborted) return;
        const failure = failureOf(error);
        setState({ ...nothing, failure });
        if (failure.retryAfter) timer = setTimeout(() => void ask(), failure.retryAfter * 1000);
      }
    };
    setState((before) => ({ ...before, looking: true, failure: null }));
    timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [client, text]);

  return state;
}
