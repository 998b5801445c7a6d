import type { ApolloCache } from '@apollo/client';

/** Puts how much is unread where the header reads it. */
export function setUnreadCount(cache: ApolloCache, viewerId: string, unreadCount: number): void {
  cache.modify({
    id: cache.identify({ __typename: 'Viewer', id: viewerId }),
    fields: { unreadCount: () => unreadCount },
  });
}

/** Shows notifications as read; they stay where they are. */
export function setRead(cache: ApolloCache, ids: readonly string[], readAt: string): void {
  for (const id of ids) {
    cache.modify({
      id: cache.identify({ __typename: 'Notification', id }),
      fields: { readAt: (before: string | null) => before ?? readAt },
    });
  }
}
