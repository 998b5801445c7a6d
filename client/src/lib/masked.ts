import type { MaybeMasked, TypedDocumentNode } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useRef } from 'react';

/**
 * The fields of a component's own fragment, live from the cache. While a write leaves a gap in them for a moment,
 * the last complete answer stays. @throws when the object was never complete: the query forgot the fragment
 */
export function useMasked<TFragment>(
  fragment: TypedDocumentNode<TFragment>,
  from: { __typename: string; id: string },
): MaybeMasked<TFragment> {
  const name = fragment.definitions.flatMap((one) =>
    one.kind === 'FragmentDefinition' ? one.name.value : [],
  );
  const result = useFragment({ fragment, fragmentName: name[0], from } as Parameters<typeof useFragment>[0]);
  const last = useRef<MaybeMasked<TFragment> | null>(null);
  if (result.complete) last.current = result.data as MaybeMasked<TFragment>;
  if (!last.current) throw new Error(`${from.__typename} ${from.id} lacks fields of the fragment ${name[0]}`);
  return last.current;
}
