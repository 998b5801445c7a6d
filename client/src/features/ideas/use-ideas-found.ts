import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { IdeasFoundDocument } from './IdeasField.generated';

/** Milliseconds without a key before ideas are looked for. */
const PAUSE = 250;

export interface NamedIdea {
  id: string;
  title: string;
}

/** Ideas that fit a few typed words, without those that are chosen already. */
export function useIdeasFound(typed: string, chosen: readonly NamedIdea[]) {
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const skip = query.length < 2;
  const { data, error } = useQuery(IdeasFoundDocument, { variables: { query }, skip });
  const hits = skip ? [] : (data?.search.edges ?? []);
  return {
    found: hits.flatMap(({ node: { idea } }) =>
      idea && !chosen.some(({ id }) => id === idea.id) ? [idea] : [],
    ),
    none: Boolean(data) && !skip && hits.length === 0,
    failed: Boolean(error),
  };
}
