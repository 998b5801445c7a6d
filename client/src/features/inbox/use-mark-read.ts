import { useApolloClient } from '@apollo/client/react';
import { readClock } from '../../lib/clock';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import { MarkAllReadDocument, MarkReadDocument } from './Inbox.generated';
import { setRead, setUnreadCount } from './unread-count';
import { t } from './words';

/** Marks notifications as read, one or all. */
export function useMarkRead() {
  const { cache } = useApolloClient();
  const viewer = useViewer();
  const toast = useToast();
  const [some, marking] = useWrite(MarkReadDocument);
  const [all, markingAll] = useWrite(MarkAllReadDocument);
  const now = () => new Date(readClock()).toISOString();

  const markOne = async (id: string) => {
    const outcome = await some({ variables: { notificationIds: [id] } });
    if (outcome.ok) {
      setRead(cache, [id], now());
      if (viewer) setUnreadCount(cache, viewer.id, outcome.value.unreadCount);
    } else if (outcome.problem) toast({ text: outcome.problem.message, wrong: true });
  };
  const markAll = async (ids: readonly string[]) => {
    const outcome = await all({ variables: {} });
    if (outcome.ok) {
      setRead(cache, ids, now());
      if (viewer) setUnreadCount(cache, viewer.id, outcome.value.unreadCount);
      toast({ text: t('markedAll') });
    } else if (outcome.problem) toast({ text: outcome.problem.message, wrong: true });
  };
  return {
    markOne: (id: string) => void markOne(id),
    markAll: (ids: readonly string[]) => void markAll(ids),
    busy: marking || markingAll,
  };
}
