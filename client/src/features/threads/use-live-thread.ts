import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useLive } from '../../lib/live';
import { useViewer } from '../../lib/shell';
import { addComment, hasComment } from './add-comment';
import { ThreadActivityDocument, type ThreadActivitySubscription } from './Thread.generated';

type Arrived = ThreadActivitySubscription['threadActivity']['comments'][number];

/**
 * Follows a thread. Comments at its end appear by themselves; replies further up would move what one reads, so they
 * wait until they are asked for.
 */
export function useLiveThread(threadId: string) {
  const client = useApolloClient();
  const { cache } = client;
  const me = useViewer()?.member.id;
  const [held, setHeld] = useState<Arrived[]>([]);

  useLive(ThreadActivityDocument, { threadId }, ({ threadActivity }) => {
    // Ideas were merged or parted: rare enough to be fetched when it happens.
    if (threadActivity.moved) {
      const opened = new URLSearchParams(location.search).get('after');
      // Without it the page still works; what moved comes with the next visit.
      import('./read-again')
        .then(({ readAgain }) => readAgain(client, threadId, opened))
        .catch(() => undefined);
      return;
    }
    const fresh = threadActivity.comments.filter((comment) => !hasComment(cache, comment));
    const moves = (comment: Arrived) => comment.parentId !== null && comment.author.id !== me;
    for (const comment of fresh) if (!moves(comment)) addComment(cache, comment);
    const later = fresh.filter(moves);
    if (later.length) {
      setHeld((all) => [...all.filter((one) => !later.some((comment) => comment.id === one.id)), ...later]);
    }
  });

  const show = useCallback(
    (parentId: string) => {
      for (const comment of held) if (comment.parentId === parentId) addComment(cache, comment);
      setHeld((all) => all.filter((comment) => comment.parentId !== parentId));
    },
    [cache, held],
  );
  return { held, show };
}
