import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import {
  IdeasBeingBuiltDocument,
  IdeasToTieDocument,
  TiedIdeaDocument,
  type IdeaToTieFragment,
} from './Compose.generated';

export type IdeaToTie = Omit<IdeaToTieFragment, ' $fragmentName'>;

/** Milliseconds without a key before ideas are looked for. */
const PAUSE = 250;
const NUMBER = /^#?(\d{1,9})$/;

/** Of these nothing can be told: their answers say why. */
const CLOSED = new Set<string>(['MERGED', 'DECLINED']);

/**
 * Ideas to tie to what was built: those being built and planned until something is typed, then those that have the words
 * or the number.
 *
 * @param space slug of the space whose ideas stand there first; all without
 */
export function useIdeasToTie(typed: string, space: string | null) {
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const number = Number(NUMBER.exec(query)?.[1] ?? 0);
  const built = useQuery(IdeasBeingBuiltDocument, { variables: { space }, skip: query !== '' });
  const found = useQuery(IdeasToTieDocument, { variables: { query }, skip: query === '' || number > 0 });
  const one = useQuery(TiedIdeaDocument, {
    variables: { number },
    skip: number === 0,
    fetchPolicy: 'no-cache',
  });
  const asked = query === '' ? built : number > 0 ? one : found;
  const beingBuilt = built.data ?? built.previousData;
  const hits = found.data ?? found.previousData;
  const lists = {
    built:
      beingBuilt &&
      [...(beingBuilt.building?.edges ?? []), ...(beingBuilt.planned?.edges ?? [])].map(({ node }) => node),
    one: one.data && [one.data.idea],
    found: hits?.search?.edges.map(({ node }) => node.idea),
  };
  const list = query === '' ? lists.built : number > 0 ? lists.one : lists.found;
  const ideas = (list as (IdeaToTie | null | undefined)[] | undefined)?.filter(
    (idea): idea is IdeaToTie => idea != null && !CLOSED.has(idea.stage.category),
  );
  return { ideas: ideas ?? null, failed: asked.error !== undefined };
}
