import { useApolloClient } from '@apollo/client/react';
import { useLive } from '../../lib/live';
import { useViewer } from '../../lib/shell';
import { InboxCountDocument } from './InboxCount.generated';
import { setUnreadCount } from './unread-count';

/** Keeps the count beside the bell up to date on every page. */
export function InboxWatch() {
  const { cache } = useApolloClient();
  const viewer = useViewer();
  useLive(InboxCountDocument, viewer && {}, ({ inboxChanged }) => {
    if (viewer) setUnreadCount(cache, viewer.id, inboxChanged.unreadCount);
  });
  return null;
}
