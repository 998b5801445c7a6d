import type { ApolloCache, Reference } from '@apollo/client';

interface Added {
  id: string;
  threadId: string;
  parentId: string | null;
}

interface Edges {
  edges: { cursor: string; node: Reference }[];
}

/**
 * Puts a comment that is in the cache at the end of its thread, or of the replies it belongs to. Adding one twice
 * changes nothing: the answer to a write and the live event about it may come in either order.
 */
export function addComment(cache: ApolloCache, comment: Added): void {
  const id = cache.identify({ __typename: 'Comment', id: comment.id });
  if (!id) return;
  if (comment.parentId) {
    cache.modify<{ replies: Reference[] }>({
      id: cache.identify({ __typename: 'Comment', id: comment.parentId }),
      fields: {
        replies: (existing) => {
          const replies = existing as readonly Reference[];
          return replies.some((reply) => reply.__ref === id) ? existing : [...replies, { __ref: id }];
        },
      },
    });
    return;
  }
  cache.modify<{ comments: Edges }>({
    id: cache.identify({ __typename: 'Thread', id: comment.threadId }),
    fields: {
      comments: (existing) => {
        const connection = existing as Edges;
        if (connection.edges.some((edge) => edge.node.__ref === id)) return connection;
        const edge = { __typename: 'CommentEdge', cursor: '', node: { __ref: id } };
        return { ...connection, edges: [...connection.edges, edge] };
      },
    },
  });
}

/** Whether the thread shows this comment already. */
export function hasComment(cache: ApolloCache, comment: Added): boolean {
  const id = cache.identify({ __typename: 'Comment', id: comment.id });
  let found = false;
  cache.modify<{ comments: Edges; replies: Reference[] }>({
    id: cache.identify(
      comment.parentId
        ? { __typename: 'Comment', id: comment.parentId }
        : { __typename: 'Thread', id: comment.threadId },
    ),
    fields: {
      comments: (existing) => {
        found ||= (existing as Edges).edges.some((edge) => edge.node.__ref === id);
        return existing;
      },
      replies: (existing) => {
        found ||= (existing as readonly Reference[]).some((reply) => reply.__ref === id);
        return existing;
      },
    },
  });
  return found;
}
