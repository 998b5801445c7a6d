import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import {
  SupportSuggestionDocument,
  WithdrawSuggestionSupportDocument,
  type SupportedSuggestionFragment,
} from './Suggestion.generated';
import { t } from './words';

type Supported = Omit<SupportedSuggestionFragment, ' $fragmentName'>;

/** Gives and takes back support for a suggestion: shown at once, taken back with the reason when it is refused. */
export function useSuggestionSupport(suggestion: Supported): () => void {
  const toast = useToast();
  const [give] = useWrite(SupportSuggestionDocument);
  const [takeBack] = useWrite(WithdrawSuggestionSupportDocument);
  const { id, thread, viewerSupports: mine, supporterCount } = suggestion;
  const changed = {
    __typename: 'SuggestionChanged' as const,
    suggestion: {
      __typename: 'Suggestion' as const,
      id,
      viewerSupports: !mine,
      supporterCount: supporterCount + (mine ? -1 : 1),
      thread: { __typename: 'Thread' as const, id: thread.id, viewerFollows: thread.viewerFollows },
    },
  };
  const toggle = async () => {
    const variables = { suggestionId: id };
    const outcome = mine
      ? await takeBack({ variables, optimistic: { withdrawSuggestionSupport: changed }, inTurn: id })
      : await give({
          variables,
          optimistic: { supportSuggestion: changed },
          act: { kind: 'supportSuggestion', variables },
          inTurn: id,
        });
    if (!outcome.ok && outcome.problem) {
      const reason = outcome.problem.message;
      toast({ text: t(mine ? 'page.notTakenBack' : 'page.notKept', { reason }), wrong: true });
    }
  };
  return () => void toggle();
}
