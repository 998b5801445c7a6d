import type { MaybeMasked, TypedDocumentNode } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useRef } from 'react';

type UseMasked = <TFragment>(
  fragment: TypedDocumentNode<TFragment>,
  from: { __typename: string; id: string },
) => MaybeMasked<TFragment>;

const inBrowser: UseMasked = <TFragment>(
  fragment: TypedDocumentNode<TFragment>,
  from: { __typename: string; id: string },
) => {
  const [first] = fragment.definitions;
  const fragmentName = first?.kind === 'FragmentDefinition' ? first.name.value : undefined;
  const result = useFragment({ fragment, fragmentName, from } as Parameters<typeof useFragment>[0]);
  const last = useRef<MaybeMasked<TFragment> | null>(null);
  if (result.complete) last.current = result.data as MaybeMasked<TFragment>;
  if (!last.current)
    throw new Error(`${from.__typename} ${from.id} lacks fields of the fragment ${fragmentName}`);
  return last.current;
};

// Results are masked where they pass the cache, in the browser. Here the object holds all fields already.
const onServer: UseMasked = (_fragment, from) => from as never;

/**
 * The fields of a component's own fragment, live from the cache. While a write leaves a gap in them for a moment,
 * the last complete answer stays. @throws when the object was never complete: the query forgot the fragment
 */
export const useMasked: UseMasked = import.meta.env.SSR ? onServer : inBrowser;
