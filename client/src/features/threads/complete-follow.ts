import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { FollowThreadDocument, type FollowThreadMutationVariables } from './Follow.generated';
import { t } from './words';

/** Follows what a visitor wanted to follow before signing in. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, FollowThreadDocument, {
    variables: variables as FollowThreadMutationVariables,
  });
  return outcome.ok ? { toast: t('followsNow') } : { problem: outcome.problem ?? undefined };
};
