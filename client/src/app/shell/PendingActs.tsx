import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { removeStored } from '../../lib/storage';
import { takeAct, type ActDone } from '../../lib/pending-act';
import { problemOf } from '../../lib/problems';
import { useViewer } from '../../lib/shell';
import { useToast } from '../../ui/toast/toasts';
import { acts } from '../acts';

/** Finishes what a visitor began before signing in, and says so. What was typed stays when it cannot be done. */
export function PendingActs() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const toast = useToast();
  const viewerId = useViewer()?.id;
  const started = useRef(false);

  useEffect(() => {
    if (!viewerId || started.current) return;
    started.current = true;
    const act = takeAct();
    const load = act && acts[act.kind];
    if (!load) return;
    const finish = async (run: () => Promise<ActDone>) => {
      try {
        const { problem, toast: text, undo, to } = await run();
        if (problem) return toast({ text: problem.message, wrong: true });
        if (act.draftKey) removeStored(act.draftKey);
        if (text) {
          toast({ text, ...(undo && { undo: () => void finish(undo.run), undoWords: undo.words }) });
        }
        if (to) await navigate(to);
      } catch (error) {
        toast({ text: problemOf(error).message, wrong: true });
      }
    };
    void finish(async () => (await load()).complete({ client, variables: act.variables }));
  }, [client, navigate, toast, viewerId]);

  return null;
}
