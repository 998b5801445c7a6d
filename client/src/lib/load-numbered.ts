import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { redirect, type LoaderFunctionArgs } from 'react-router';
import { load, notFound } from './load';
import { numberOf } from './numbered-path';

/**
 * For the page of one thing whose address begins with its number: brings its query into the cache, and leads to its one
 * address, so that a changed title keeps old links alive.
 *
 * @param segment part of the address with the number, such as "214-let-a-household-share".
 * @param thingOf what the page is about, of what came; null when the viewer can see none.
 * @throws a response: 404, or a redirect to where it is now
 */
export async function loadNumbered<TData, TVariables extends OperationVariables>(
  args: LoaderFunctionArgs,
  segment: string | undefined,
  query: TypedDocumentNode<TData, TVariables & { number: number; after?: string | null }>,
  thingOf: (data: TData) => { path: string } | null,
): Promise<null> {
  const { pathname, searchParams, search } = new URL(args.request.url);
  const number = numberOf(segment);
  if (number === null) notFound();
  const variables = { number, after: searchParams.get('after') };
  const thing = thingOf(await load(args, query as TypedDocumentNode<TData, typeof variables>, variables));
  if (!thing) notFound();
  if (pathname !== thing.path) throw redirect(thing.path + search, 301);
  return null;
}
