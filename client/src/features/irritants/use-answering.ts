import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { numberOf } from '../../lib/numbered-path';
import { WhatItAnswersDocument, type WhatItAnswersQuery } from './IdeaAnswers.generated';

export type Answered = Pick<WhatItAnswersQuery, 'irritant' | 'call'>;

/**
 * What the idea that is being written answers: the irritant or the call for ideas that the address names. One that is
 * not there, or a call that has ended, is left out of what is posted.
 */
export function useAnswering(): {
  answered: Answered | null;
  input: { irritantIds: string[]; callId: string | null };
  /** The space of what it answers, for those who came without having chosen one. */
  spaceId: string | null;
  /** Lets the idea stand on its own. */
  remove: () => void;
} {
  const [search, setSearch] = useSearchParams();
  const number = numberOf(search.get('irritant') ?? undefined);
  const callId = search.get('call');
  const { data } = useQuery(WhatItAnswersDocument, {
    variables: {
      irritant: number ?? 0,
      call: callId ?? '',
      hasIrritant: number !== null,
      hasCall: callId !== null,
    },
    skip: number === null && callId === null,
  });
  const call = data?.call && !data.call.endedAt ? data.call : null;
  return {
    answered: data && (data.irritant ?? data.call) ? data : null,
    spaceId: (data?.irritant ?? call?.irritant ?? call?.rootCause)?.space.id ?? null,
    input: { irritantIds: data?.irritant ? [data.irritant.id] : [], callId: call?.id ?? null },
    remove: () =>
      setSearch(
        (before) => {
          before.delete('irritant');
          before.delete('call');
          return before;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}
