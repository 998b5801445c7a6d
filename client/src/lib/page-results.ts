import type { ApolloCache, DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { createContext } from 'react';
import { createContext as createRouterContext } from 'react-router';

/** What the loaders of one page brought, while the server renders it. */
export interface PageResults {
  fetch: <TData, TVariables extends OperationVariables>(
    query: TypedDocumentNode<TData, TVariables>,
    variables: TVariables,
  ) => Promise<TData>;
  /** Null when no loader asked for it. */
  find: <TData, TVariables extends OperationVariables>(
    query: TypedDocumentNode<TData, TVariables>,
    variables: TVariables,
  ) => TData | null;
}

/** For loaders on the server. */
export const pageResultsContext = createRouterContext<PageResults>();

/** For components on the server. */
export const PageResultsContext = createContext<PageResults | null>(null);

type Run = (query: DocumentNode, variables: OperationVariables) => Promise<unknown>;

/**
 * Runs each query once and keeps its result for the render; the cache is only filled for the browser. Reading the
 * cache again for every component is what most of the time of a page would otherwise go into.
 */
export function createPageResults(cache: ApolloCache, run: Run): PageResults {
  const results = new Map<string, unknown>();
  const keyOf = (query: DocumentNode, variables: OperationVariables): string => {
    const [first] = query.definitions;
    const name = first?.kind === 'OperationDefinition' ? first.name?.value : '';
    return `${name} ${JSON.stringify(variables)}`;
  };
  const asked = new Map<string, Promise<unknown>>();
  const fetch = async (key: string, query: DocumentNode, variables: OperationVariables): Promise<unknown> => {
    const data = await run(query, variables);
    cache.writeQuery({ query, variables, data: data as object });
    results.set(key, data);
    return data;
  };
  return {
    fetch<TData, TVariables extends OperationVariables>(
      query: TypedDocumentNode<TData, TVariables>,
      variables: TVariables,
    ) {
      const key = keyOf(query, variables);
      // Several loaders ask for the shell.
      const running = asked.get(key) ?? fetch(key, query, variables);
      asked.set(key, running);
      return running as Promise<TData>;
    },
    find<TData, TVariables extends OperationVariables>(
      query: TypedDocumentNode<TData, TVariables>,
      variables: TVariables,
    ) {
      return (results.get(keyOf(query, variables)) as TData | undefined) ?? null;
    },
  };
}
