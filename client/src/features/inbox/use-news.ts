import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useLive } from '../../lib/live';
import { InboxNewsDocument } from './Inbox.generated';

/**
 * Notices that arrive while the inbox is open. One that is shown already changes in its place; others wait until they
 * are asked for, so that nothing moves under the pointer.
 */
export function useNews(shown: readonly string[]) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  useLive(InboxNewsDocument, {}, ({ inboxChanged: { latest } }) => {
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
