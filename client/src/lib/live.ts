import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';

/**
 * Follows something live from shortly after the page stands. Objects that arrive update the cache by their ids;
 * `onEvent` is for what needs more than that. A lost connection comes back by itself and catches up.
 */
export function useLive<TData, TVariables extends OperationVariables>(
  subscription: TypedDocumentNode<TData, TVariables>,
  /** Null while there is nothing to follow. */
  variables: TVariables | null,
  onEvent?: (data: TData) => void,
): void {
  const client = useApolloClient();
  const listener = useRef(onEvent);
  listener.current = onEvent;
  const key = variables && JSON.stringify(variables);

  useEffect(() => {
    if (!key) return;
    let stop: (() => void) | undefined;
    const start = () => {
      const subscribed = client
        .subscribe({ query: subscription, variables: JSON.parse(key) as TVariables } as never)
        .subscribe({
          next: ({ data }) => data && listener.current?.(data as TData),
          // Without live updates the page still works; what is missed comes with the next visit.
          error: () => undefined,
        });
      stop = () => subscribed.unsubscribe();
    };
    const timer = setTimeout(start, 300);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [client, subscription, key]);
}
