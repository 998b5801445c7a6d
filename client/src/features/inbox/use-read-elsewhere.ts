import { useApolloClient } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { InboxReadDocument } from './Inbox.generated';
import { setRead } from './unread-count';

/** Shows as read what was read in another tab or on another device. It stays where it is. */
export function useReadElsewhere(): () => void {
  const client = useApolloClient();
  const [search] = useSearchParams();
  return () =>
    void client
      .query({
        query: InboxReadDocument,
        variables: { after: search.get('after') },
        // The list itself must not change under the pointer.
        fetchPolicy: 'no-cache',
      })
      .then(({ data }) => {
        for (const { node } of data?.inbox.edges ?? []) {
          if (node.readAt) setRead(client.cache, [node.id], node.readAt);
        }
      })
      .catch(() => undefined);
}
