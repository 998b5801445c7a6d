import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';

const EVERY_MS = 30_000;

/**
 * Asks again every half minute while the page is looked at, and at once when somebody comes back to it. What comes
 * changes in place, as the page reads the cache.
 *
 * @returns whether the last time failed, and asking by hand.
 */
export function useRefresh<TData>(query: TypedDocumentNode<TData, Record<string, never>>) {
  const client = useApolloClient();
  const [failed, setFailed] = useState(false);
  const refresh = useCallback(async () => {
    try {
      await client.query({ query, fetchPolicy: 'network-only' });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [client, query]);
  useEffect(() => {
    const look = () => {
      if (!document.hidden) void refresh();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);
  return { failed, refresh };
}
