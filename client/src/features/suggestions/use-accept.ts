import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import { AcceptSuggestionDocument, type AcceptSuggestionMutationVariables } from './Decide.generated';
import type { Merge, PageSuggestion } from './page-suggestion';
import { t } from './words';

type Words = Omit<AcceptSuggestionMutationVariables['input'], 'suggestionId' | 'fromRevision'>;

/**
 * Accepts a suggestion as it was looked at. When the text has changed meanwhile nothing is accepted: what stands now,
 * joined with the suggestion, goes to `onConflict`, to be looked at first.
 */
export function useAccept(
  suggestion: PageSuggestion,
  merge: Merge | null,
  { onConflict, onDone }: { onConflict: (merge: Merge) => void; onDone: () => void },
) {
  const toast = useToast();
  const [accept, busy] = useWrite(AcceptSuggestionDocument);
  const send = async (words: Words) => {
    const fromRevision = merge?.currentRevision ?? suggestion.idea.revision;
    const outcome = await accept({
      variables: { input: { suggestionId: suggestion.id, fromRevision, ...words } },
    });
    if (outcome.ok) {
      toast({ text: t('decide.accepted', { number: outcome.value.suggestion.revision ?? 0 }) });
      onDone();
    } else if (outcome.problem && 'merge' in outcome.problem && outcome.problem.merge) {
      onConflict(outcome.problem.merge as Merge);
      return { ok: false as const, problem: { code: outcome.problem.code, message: t('decide.movedOn') } };
    }
    return outcome;
  };
  return [send, busy] as const;
}
