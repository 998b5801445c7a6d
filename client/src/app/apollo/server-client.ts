import { ApolloClient, ApolloLink, CombinedGraphQLErrors, type DocumentNode } from '@apollo/client';
import { getMainDefinition } from '@apollo/client/utilities';
import { visit, type ExecutionResult } from 'graphql';
import { createPageResults, type PageResults } from '../../lib/page-results';
import { createCache } from './cache';

/** Runs an operation in the same process, as the person who asked for the page. */
export type Execute = (operation: {
  query: DocumentNode;
  variables?: Record<string, unknown>;
  operationName?: string;
}) => Promise<ExecutionResult>;

const typenames = createCache();
const ready = new WeakMap<DocumentNode, DocumentNode>();

/** The document as the API understands it: with `__typename`, without the directive that only the cache knows. */
function documentFor(query: DocumentNode): DocumentNode {
  const known = ready.get(query);
  if (known) return known;
  const document = visit(typenames.transformDocument(query), {
    Directive: (directive) => (directive.name.value === 'unmask' ? null : undefined),
  });
  ready.set(query, document);
  return document;
}

/** What one rendering needs. It keeps nothing between requests. */
export function createServerClient(execute: Execute): { client: ApolloClient; results: PageResults } {
  // Each result is read once before it is thrown away: remembering readings costs more than it saves.
  const cache = createCache({ resultCaching: false });
  const client = new ApolloClient({
    cache,
    link: ApolloLink.empty(),
    ssrMode: true,
    devtools: { enabled: false },
    // The default holds each rendered query for 30 s; after the page is sent nobody needs it.
    defaultOptions: { react: { suspense: { autoDisposeTimeoutMs: 1 } } } as ApolloClient.DefaultOptions,
  });
  const results = createPageResults(cache, async (query, variables) => {
    const definition = getMainDefinition(query);
    const operationName = definition.kind === 'OperationDefinition' ? definition.name?.value : undefined;
    const result = await execute({ query: documentFor(query), variables, operationName });
    if (result.errors?.length) throw new CombinedGraphQLErrors({ ...result, errors: result.errors });
    // In process, scalars are still values such as dates; over HTTP they would have become texts.
    return JSON.parse(JSON.stringify(result.data)) as unknown;
  });
  return { client, results };
}
