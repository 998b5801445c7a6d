import { ApolloClient, ApolloLink, type DocumentNode } from '@apollo/client';
import type { ExecutionResult } from 'graphql';
import { from } from 'rxjs';
import { createCache } from './cache';

/** Runs an operation in the same process, as the person who asked for the page. */
export type Execute = (operation: {
  query: DocumentNode;
  variables?: Record<string, unknown>;
  operationName?: string;
}) => Promise<ExecutionResult>;

/** A client for one rendering. It keeps nothing between requests. */
export function createServerClient(execute: Execute): ApolloClient {
  return new ApolloClient({
    cache: createCache(),
    link: new ApolloLink(({ query, variables, operationName }) =>
      from(execute({ query, variables, operationName }) as Promise<ApolloLink.Result>),
    ),
    dataMasking: true,
    ssrMode: true,
    devtools: { enabled: false },
    // The default holds each rendered query for 30 s; after the page is sent nobody needs it.
    defaultOptions: { react: { suspense: { autoDisposeTimeoutMs: 1 } } } as ApolloClient.DefaultOptions,
  });
}
