import { ApolloClient, ApolloLink } from '@apollo/client';
import type { NormalizedCacheObject } from '@apollo/client/cache';
import { HttpLink } from '@apollo/client/link/http';
import { getMainDefinition } from '@apollo/client/utilities';
import { from, mergeMap } from 'rxjs';
import { createCache } from './cache';
import { inTurnLink } from './in-turn-link';

const isSubscription = (operation: ApolloLink.Operation): boolean => {
  const definition = getMainDefinition(operation.query);
  return definition.kind === 'OperationDefinition' && definition.operation === 'subscription';
};

// The WebSocket part comes when something first subscribes, which is after the page stands.
const liveLink = new ApolloLink((operation) =>
  from(import('./live-link')).pipe(mergeMap((module) => module.subscribe(operation))),
);

/** The client of the browser, filled with what the server rendered from. */
export function createBrowserClient(state: NormalizedCacheObject): ApolloClient {
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    // Makes every request one that another site cannot send without asking first.
    headers: { 'apollo-require-preflight': 'true' },
  });
  return new ApolloClient({
    cache: createCache().restore(state),
    link: ApolloLink.split(isSubscription, liveLink, inTurnLink().concat(http)),
    dataMasking: true,
  });
}
