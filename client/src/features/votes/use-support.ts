import { useCallback } from 'react';
import type { Importance } from '../../lib/schema.generated';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import { useUnfollow } from '../threads/use-unfollow';
import { SupportIdeaDocument, WithdrawSupportDocument } from './Support.generated';
import { withVote, type SupportedIdea } from './support-rules';
import { t } from './words';

/**
 * Gives, changes and takes back the viewer's support. It shows at once; a refusal takes it back and says why.
 * A visitor is sent to sign in, and the support counts on return.
 */
export function useSupport(idea: SupportedIdea) {
  const viewer = useViewer();
  const toast = useToast();
  const [give] = useWrite(SupportIdeaDocument);
  const [takeBack] = useWrite(WithdrawSupportDocument);
  const unfollow = useUnfollow();
  const role = viewer?.member.role ?? 'CUSTOMER';

  const support = useCallback(
    async (importance: Importance = 'MATTERS', reason: string | null = null): Promise<boolean> => {
      const input = { ideaId: idea.id, importance, reason };
      const outcome = await give({
        variables: { input },
        optimistic: {
          supportIdea: {
            __typename: 'SupportChanged',
            nowFollowing: false,
            idea: withVote(idea, role, { importance, reason }),
          },
        },
        act: { kind: 'support', variables: { input } },
        inTurn: idea.id,
      });
      if (!outcome.ok) {
        if (outcome.problem) toast({ text: t('notKept', { reason: outcome.problem.message }), wrong: true });
        return false;
      }
      if (outcome.value.nowFollowing) {
        toast({ text: t('followsNow'), undo: () => unfollow(idea.thread.id), undoWords: t('unfollow') });
      }
      return true;
    },
    [give, idea, role, toast, unfollow],
  );

  const withdraw = useCallback(async () => {
    const outcome = await takeBack({
      variables: { ideaId: idea.id },
      optimistic: {
        withdrawSupport: {
          __typename: 'SupportChanged',
          nowFollowing: false,
          idea: withVote(idea, role, null),
        },
      },
      inTurn: idea.id,
    });
    if (!outcome.ok && outcome.problem) {
      toast({ text: t('notTakenBack', { reason: outcome.problem.message }), wrong: true });
    }
  }, [idea, role, takeBack, toast]);

  const toggle = useCallback(
    () => void (idea.viewerVote ? withdraw() : support()),
    [idea.viewerVote, support, withdraw],
  );
  return { support, withdraw, toggle };
}
