import type { CompleteAct } from '../../lib/pending-act';
import { send } from '../../lib/write';
import { SupportSuggestionDocument, type SupportSuggestionMutationVariables } from './Suggestion.generated';
import { t } from './words';

/** Counts the support for a suggestion that a visitor gave before signing in. */
export const complete: CompleteAct = async ({ client, variables }) => {
  const outcome = await send(client, SupportSuggestionDocument, {
    variables: variables as SupportSuggestionMutationVariables,
  });
  return outcome.ok ? { toast: t('page.supports') } : { problem: outcome.problem ?? undefined };
};
