import type { Problem } from '../../lib/problems';
import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import { RestoreIdeaDocument, WithdrawIdeaDocument } from './ChangeIdea.generated';
import { t } from './words';

/** Takes an idea back, which can be undone, and puts it back. */
export function useWithdrawal(ideaId: string) {
  const toast = useToast();
  const [withdraw] = useWrite(WithdrawIdeaDocument);
  const [restore] = useWrite(RestoreIdeaDocument);
  const variables = { ideaId };
  const say = (
    outcome: { ok: true } | { ok: false; problem: Problem | null },
    words: string,
    undo?: () => void,
  ) => {
    if (outcome.ok) toast({ text: words, undo });
    else if (outcome.problem) toast({ text: outcome.problem.message, wrong: true });
  };
  const putBack = async () => say(await restore({ variables }), t('page.restored'));
  const takeBack = async () => say(await withdraw({ variables }), t('page.withdrew'), () => void putBack());
  return { withdraw: () => void takeBack(), restore: () => void putBack() };
}
