import type { TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useWrite } from '../../lib/write';

interface Variables {
  differenceId: string;
  proposalId: string;
}

/** Agrees to the words that are on the screen. @returns what to press, whether it is under way, and what was refused. */
export function useAgree<TData>(
  document: TypedDocumentNode<TData, Variables>,
  differenceId: string,
  proposalId: string | null,
) {
  const [agree, busy] = useWrite(document);
  const [problem, setProblem] = useState<string | null>(null);
  const press = async () => {
    if (!proposalId) return;
    const outcome = await agree({ variables: { differenceId, proposalId } });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
  };
  return { press: () => void press(), busy, problem };
}
