import { useCallback } from 'react';
import { useWrite } from '../../lib/write';
import { useToast } from '../../ui/toast/toasts';
import { useUnfollow } from '../threads/use-unfollow';
import { MeTooDocument, TakeBackMeTooDocument } from './MeToo.generated';
import { withReport, type MeTooIrritant } from './me-too-rules';
import { t } from './words';

/**
 * Says "me too", changes one's own situation, and takes it back. It shows at once; a refusal takes it back and says
 * why. A visitor is sent to sign in, and it counts on return.
 */
export function useMeToo(irritant: MeTooIrritant) {
  const toast = useToast();
  const [say] = useWrite(MeTooDocument);
  const [takeBack] = useWrite(TakeBackMeTooDocument);
  const unfollow = useUnfollow();

  const meToo = useCallback(async () => {
    const input = { irritantId: irritant.id, situation: null };
    const outcome = await say({
      variables: { input },
      optimistic: {
        meToo: {
          __typename: 'IrritantChanged',
          irritant: withReport(irritant, { situation: null }),
        },
      },
      act: { kind: 'meToo', variables: { input } },
      inTurn: irritant.id,
    });
    if (!outcome.ok) {
      if (outcome.problem)
        toast({ text: t('too.notKept', { reason: outcome.problem.message }), wrong: true });
      return;
    }
    if (!irritant.thread.viewerFollows && outcome.value.irritant.thread.viewerFollows) {
      toast({
        text: t('too.followsNow'),
        undo: () => unfollow(irritant.thread.id),
        undoWords: t('too.unfollow'),
      });
    }
  }, [irritant, say, toast, unfollow]);

  const withdraw = useCallback(async () => {
    const outcome = await takeBack({
      variables: { irritantId: irritant.id },
      optimistic: {
        takeBackMeToo: {
          __typename: 'IrritantChanged',
          irritant: withReport(irritant, null),
        },
      },
      inTurn: irritant.id,
    });
    if (!outcome.ok && outcome.problem) {
      toast({ text: t('too.notTakenBack', { reason: outcome.problem.message }), wrong: true });
    }
  }, [irritant, takeBack, toast]);

  return useCallback(
    () => void (irritant.viewerReport ? withdraw() : meToo()),
    [irritant.viewerReport, meToo, withdraw],
  );
}
