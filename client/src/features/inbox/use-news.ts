import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useLive } from '../../lib/live';
import { InboxDocument, InboxNewsDocument } from './Inbox.generated';
import { useReadElsewhere } from './use-read-elsewhere';

/**
 * Notices that arrive while the inbox is open. One that is shown already changes in its place; others wait until they
 * are asked for, so that nothing moves under the pointer.
 */
export function useNews(shown: readonly string[]) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const client = useApolloClient();
  const caughtUp = useRef(false);
  const counted = useRef(-1);
  const readElsewhere = useReadElsewhere();
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  useLive(InboxNewsDocument, {}, ({ inboxChanged: { latest, unreadCount } }) => {
    // More that is unread is only news; anything else means that something was read, here or elsewhere.
    if (caughtUp.current && (!latest || unreadCount <= counted.current)) readElsewhere();
    counted.current = unreadCount;
    if (!caughtUp.current && !search.has('after')) {
      // What came after the page was read and before this was followed is told by nothing else.
      const variables = { after: null, unreadOnly: search.get('show') === 'unread' };
      void client
        .query({ query: InboxDocument, variables, fetchPolicy: 'network-only' })
        .catch(() => undefined);
    }
    caughtUp.current = true;
    if (latest) setWaiting((all) => [...all.filter((id) => id !== latest.id), latest.id]);
  });
  const news = waiting.filter((id) => !shown.includes(id));
  const show = () => {
    setWaiting([]);
    const start = new URLSearchParams(search);
    start.delete('after');
    void navigate({ search: start.size ? `?${start}` : '' }, { replace: true });
  };
  return { count: news.length, show };
}
