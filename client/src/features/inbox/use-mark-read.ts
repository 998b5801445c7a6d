import { useApolloClient } from '@apollo/client/react';
import { readClock } from '../../lib/clock';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { MarkAllReadDocument, MarkReadDocument } from './Inbox.generated';
import { setRead, setUnreadCount } from './unread-count';
import { t } from './words';

/** Marks notifications as read, one or all. */
export function useMarkRead() {
  const { cache } = useApolloClient();
  const viewer = useViewer();
  const tell = useTell();
  const [some, marking] = useWrite(MarkReadDocument);
  const [all, markingAll] = useWrite(MarkAllReadDocument);
  const now = () => new Date(readClock()).toISOString();

  const markOne = async (id: string) => {
    const outcome = await some({ variables: { notificationIds: [id] } });
    if (outcome.ok) {
      setRead(cache, [id], now());
      if (viewer) setUnreadCount(cache, viewer.id, outcome.value.unreadCount);
    }
    tell(outcome);
  };
  const markAll = async (ids: readonly string[]) => {
    const outcome = await all({ variables: {} });
    if (outcome.ok) {
      setRead(cache, ids, now());
      if (viewer) setUnreadCount(cache, viewer.id, outcome.value.unreadCount);
    }
    tell(outcome, { text: t('markedAll') });
  };
  return {
    markOne: (id: string) => void markOne(id),
    markAll: (ids: readonly string[]) => void markAll(ids),
    busy: marking || markingAll,
  };
}
