import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { SayItHitMeDocument, type SayItHitMeMutationVariables } from './Incidents.generated';
import { t } from './words';

/** Says for a visitor who has signed in now that it hit them too. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, SayItHitMeDocument, {
    variables: variables as SayItHitMeMutationVariables,
  });
  if (!outcome.ok) return { problem: outcome.problem ?? undefined };
  return { toast: t('hit.sent') };
};
