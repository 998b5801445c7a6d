import type { MaybeMasked, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useSuspenseQuery } from '@apollo/client/react';
import { useContext } from 'react';
import { PageResultsContext } from './page-results';

type UsePage = <TData, TVariables extends OperationVariables>(
  query: TypedDocumentNode<TData, TVariables>,
  variables: NoInfer<TVariables>,
) => MaybeMasked<TData>;

const onServer: UsePage = (query, variables) => {
  const data = useContext(PageResultsContext)?.find(query, variables);
  if (!data) throw new Error('the loader of this page did not ask for what it reads');
  return data as never;
};

const inBrowser: UsePage = (query, variables) =>
  useSuspenseQuery(query as never, { variables } as never).data as never;

/**
 * What the page's loader asked for, with the same variables. In the browser it follows the cache; on the server it is
 * the result itself.
 */
export const usePage: UsePage = import.meta.env.SSR ? onServer : inBrowser;
