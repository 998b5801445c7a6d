import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { createContext, redirect, type LoaderFunctionArgs } from 'react-router';
import { failureOf, isRefusedInput } from './failures';
import { pageResultsContext } from './page-results';
import { ShellDocument, type ShellQuery } from './Shell.generated';
import { signInPath } from './sign-in-path';

type Args = Pick<LoaderFunctionArgs, 'context' | 'request'>;

/** The Apollo client of this browser. */
export const apolloContext = createContext<ApolloClient>();

/** Set by the browser's entry: whether the navigation under way is back or forward. */
export const goingBackContext = createContext<boolean>(false);

/** Ends a loader with the page for things that are not there, status 404. */
export function notFound(): never {
  throw new Response(null, { status: 404 });
}

/** Ends a loader with the page for things that are somebody else's, status 403. */
export function forbidden(): never {
  throw new Response(null, { status: 403 });
}

const pathOf = (request: Request): string => {
  const url = new URL(request.url);
  return url.pathname + url.search;
};

async function fetchOnce<TData, TVariables extends OperationVariables>(
  context: Args['context'],
  query: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
  fetchPolicy: 'cache-first' | 'network-only',
): Promise<TData> {
  if (import.meta.env.SSR) return context.get(pageResultsContext).fetch(query, variables);
  const options = { query, variables, fetchPolicy } as ApolloClient.QueryOptions;
  return (await context.get(apolloContext).query(options)).data as TData;
}

/**
 * Brings a page's query into the cache before the page renders, in the browser and on the server alike; the page
 * then reads it with `usePage` and the same variables. Going back shows what was seen before, so that the place on
 * the page is found again; everything else asks the server.
 * @throws a response: 404, 403, or a redirect to sign-in
 */
export async function load<TData, TVariables extends OperationVariables>(
  { context, request }: Args,
  query: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
): Promise<TData> {
  try {
    const fetchPolicy = context.get(goingBackContext) ? 'cache-first' : 'network-only';
    return await fetchOnce(context, query, variables, fetchPolicy);
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === 'signedOut') throw redirect(signInPath(pathOf(request)));
    // What a page asks with comes from its address: refused, there is no such page.
    if (kind === 'notFound' || isRefusedInput(error)) notFound();
    if (kind === 'forbidden') forbidden();
    throw error;
  }
}

/** The shell's data, asked for once per page load. */
export const loadShell = ({ context }: Pick<Args, 'context'>): Promise<ShellQuery> =>
  fetchOnce(context, ShellDocument, {}, 'cache-first');

/** For pages that need a person: answers the viewer or sends the visitor to sign in and back. */
export async function requireViewer(args: Args): Promise<NonNullable<ShellQuery['viewer']>> {
  const { viewer } = await loadShell(args);
  if (!viewer) throw redirect(signInPath(pathOf(args.request)));
  return viewer;
}
