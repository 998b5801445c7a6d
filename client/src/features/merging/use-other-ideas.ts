import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import {
  IdeasLikeDocument,
  OtherIdeasDocument,
  OtherIdeaDocument,
  type ChosenIdeaFragment,
} from './Merging.generated';

export type ChosenIdea = Omit<ChosenIdeaFragment, ' $fragmentName'>;

/** Milliseconds without a key before ideas are looked for. */
const PAUSE = 250;
const NUMBER = /^#?(\d{1,9})$/;

/**
 * Ideas to choose one from: those that say much the same until something is typed, then those that have the words or
 * the number. The idea itself and what went on as part of another are not among them.
 */
export function useOtherIdeas(typed: string, idea: { id: string; title: string }) {
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const number = Number(NUMBER.exec(query)?.[1] ?? 0);
  const like = useQuery(IdeasLikeDocument, {
    variables: { text: idea.title, except: idea.id },
    skip: query !== '',
  });
  const found = useQuery(OtherIdeasDocument, { variables: { query }, skip: query === '' || number > 0 });
  const one = useQuery(OtherIdeaDocument, { variables: { number }, skip: number === 0 });
  const asked = query === '' ? like : number > 0 ? one : found;
  const hits = (found.data ?? found.previousData)?.search.edges.map(({ node }) => node.idea) ?? null;
  const lists = {
    like: (like.data ?? like.previousData)?.similarIdeas ?? null,
    one: one.data ? [one.data.idea] : null,
    found: hits,
  };
  const list = query === '' ? lists.like : number > 0 ? lists.one : lists.found;
  const ideas = list?.filter(
    (other): other is NonNullable<typeof other> =>
      other != null && other.id !== idea.id && other.stage.category !== 'MERGED',
  );
  return { query, ideas: (ideas as ChosenIdea[] | undefined) ?? null, failed: asked.error !== undefined };
}
