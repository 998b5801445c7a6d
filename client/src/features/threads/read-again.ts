import type { ApolloClient } from '@apollo/client';
import { ReadThreadAgainDocument } from './ReadAgain.generated';

interface Shown {
  edges: unknown[];
  pageInfo: { hasPreviousPage: boolean };
}

/** What the page shows of a thread by now. */
function shownOf({ cache }: ApolloClient, threadId: string): Shown | null {
  let shown: Shown | null = null;
  cache.modify<{ comments: Shown }>({
    id: cache.identify({ __typename: 'Thread', id: threadId }),
    fields: {
      comments: (existing) => {
        shown = existing as Shown;
        return existing;
      },
    },
  });
  return shown;
}

/**
 * Reads as much of a thread again as the page shows, and puts it there in one go: a list that became short and long
 * again would move what one reads.
 *
 * @param opened cursor after which the page was opened.
 */
export async function readAgain(
  client: ApolloClient,
  threadId: string,
  opened: string | null,
): Promise<void> {
  const shown = shownOf(client, threadId);
  if (!shown) return;
  const from = shown.pageInfo.hasPreviousPage ? opened : null;
  const read = async (after: string | null) => {
    const variables = { threadId, after };
    const { data } = await client.query({
      query: ReadThreadAgainDocument,
      variables,
      fetchPolicy: 'no-cache',
    });
    return data?.thread;
  };
  const first = await read(from);
  if (!first) return;
  let { edges, pageInfo } = first.comments;
  while (edges.length < shown.edges.length && pageInfo.hasNextPage) {
    const more = (await read(pageInfo.endCursor))?.comments;
    if (!more) break;
    edges = [...edges, ...more.edges];
    pageInfo = { ...more.pageInfo, hasPreviousPage: pageInfo.hasPreviousPage };
  }
  client.writeQuery({
    query: ReadThreadAgainDocument,
    variables: { threadId, after: from },
    data: { thread: { ...first, comments: { ...first.comments, edges, pageInfo } } },
  });
}
