import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { OutcomePreviewDocument, type OutcomePreviewQuery } from './ChangeOutcome.generated';
import type { Composed } from './composed-outcome';

/** What telling it would do now: whom it tells, what it moves, and which ideas stand against it. */
export type Consequences = OutcomePreviewQuery['outcomePreview'];

/** Milliseconds after the last change before it is asked what would happen. */
const PAUSE = 300;

/** What would happen if this were told now; null while that is not known, since too little is chosen. */
export function useConsequences({ kind, spaceId, ideas }: Composed): Consequences | null {
  const key = JSON.stringify({ kind, spaceId, ideaIds: (ideas ?? []).map(({ ideaId }) => ideaId) });
  const [settled, setSettled] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), PAUSE);
    return () => clearTimeout(timer);
  }, [key]);
  const variables = JSON.parse(settled) as { kind: Composed['kind']; spaceId: string; ideaIds: string[] };
  const { data, previousData } = useQuery(OutcomePreviewDocument, {
    variables,
    skip: !variables.spaceId || variables.ideaIds.length === 0,
    fetchPolicy: 'no-cache',
  });
  return ((data ?? previousData)?.outcomePreview as Consequences | undefined) ?? null;
}
