import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { SupportIdeaDocument, type SupportIdeaMutationVariables } from './Support.generated';
import { t } from './words';

/** Counts the support that a visitor gave before signing in. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, SupportIdeaDocument, {
    variables: variables as SupportIdeaMutationVariables,
  });
  if (outcome.ok) return { toast: { text: outcome.value.nowFollowing ? t('followsNow') : t('completed') } };
  return { problem: outcome.problem ?? undefined };
};
