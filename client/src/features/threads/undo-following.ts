import type { ApolloClient } from '@apollo/client';
import type { UndoAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { UnfollowThreadDocument } from './Follow.generated';
import { t } from './words';

/** Takes back the following that came along when an act was finished after sign-in. */
export const undoFollowing = (client: ApolloClient, threadId: string): UndoAct => ({
  words: t('unfollow'),
  run: async () => {
    const outcome = await send(client, UnfollowThreadDocument, { variables: { threadId } });
    return outcome.ok ? { toast: t('followUndone') } : { problem: outcome.problem ?? undefined };
  },
});
