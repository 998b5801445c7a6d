import { NetworkStatus } from '@apollo/client';
import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { createContext, data, redirect, type LoaderFunctionArgs } from 'react-router';
import { failureOf } from './failures';
import { ShellDocument, type ShellQuery } from './Shell.generated';
import { signInPath } from './sign-in-path';

/** The Apollo client of this browser, or of this one request on the server. */
export const apolloContext = createContext<ApolloClient>();

/** Set by the browser's entry: whether the navigation under way is back or forward. */
export const goingBackContext = createContext<boolean>(false);

/** Ends a loader with the page for things that are not there, status 404. */
export function notFound(): never {
  throw data(null, { status: 404 });
}

/** Ends a loader with the page for things that are somebody else's, status 403. */
export function forbidden(): never {
  throw data(null, { status: 403 });
}

const pathOf = (request: Request): string => {
  const url = new URL(request.url);
  return url.pathname + url.search;
};

/**
 * Brings a page's query into the cache before the page renders, in the browser and on the server alike; the
 * page then reads it with `useSuspenseQuery` and the same variables. Going back shows what was seen before,
 * so that the place on the page is found again; everything else asks the server.
 * @throws a response: 404, 403, or a redirect to sign-in
 */
export async function load<TData, TVariables extends OperationVariables>(
  { context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>,
  query: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
): Promise<TData> {
  const client = context.get(apolloContext);
  const fetchPolicy = context.get(goingBackContext) ? 'cache-first' : 'network-only';
  try {
    const result = await client.query({ query, variables, fetchPolicy } as Parameters<
      typeof client.query
    >[0]);
    return result.data as TData;
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === 'signedOut') throw redirect(signInPath(pathOf(request)));
    if (kind === 'notFound') notFound();
    if (kind === 'forbidden') forbidden();
    throw error;
  }
}

/** The shell's data, asked for once per page load. */
export async function loadShell({ context }: Pick<LoaderFunctionArgs, 'context'>): Promise<ShellQuery> {
  const result = await context.get(apolloContext).query({ query: ShellDocument, fetchPolicy: 'cache-first' });
  if (!result.data) throw new Error(`the shell did not load: ${NetworkStatus.error}`);
  return result.data;
}

/** For pages that need a person: answers the viewer or sends the visitor to sign in and back. */
export async function requireViewer(args: LoaderFunctionArgs): Promise<NonNullable<ShellQuery['viewer']>> {
  const { viewer } = await loadShell(args);
  if (!viewer) throw redirect(signInPath(pathOf(args.request)));
  return viewer;
}
