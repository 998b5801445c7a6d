import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { numberOf } from '../../lib/numbered-path';
import { WhatItAnswersDocument, type WhatItAnswersQuery } from './IdeaAnswers.generated';

export type Answered = Pick<WhatItAnswersQuery, 'irritant' | 'rootCause' | 'call'>;

/** What an idea that is being written answers, as addresses name it: kept in its draft with the words. */
export interface Answers {
  irritant: number | null;
  cause: number | null;
  call: string | null;
}

const NAMES = ['irritant', 'cause', 'call'] as const;
const NOTHING: Answers = { irritant: null, cause: null, call: null };
const isSame = (one: Answers, other: Answers) => NAMES.every((name) => one[name] === other[name]);

/** What the address says that an idea is to answer. */
export const answersOf = (search: URLSearchParams): Answers => ({
  irritant: numberOf(search.get('irritant') ?? undefined),
  cause: numberOf(search.get('cause') ?? undefined),
  call: search.get('call'),
});

/**
 * What the idea that is being written answers. The address decides when it names something, since that is where one
 * comes from; otherwise the draft does. What is not there, or a call that has ended, is left out of what is posted.
 */
export function useAnswering(
  kept: Answers | undefined,
  keep: (answers: Answers) => void,
): {
  answered: Answered | null;
  input: { irritantIds: string[]; rootCauseIds: string[]; callId: string | null };
  /** The space of what it answers, for those who came without having chosen one. */
  spaceId: string | null;
  /** Lets the idea stand on its own. */
  remove: () => void;
} {
  const [search, setSearch] = useSearchParams();
  // The address still names it for a moment after it was taken off.
  const [takenOff, setTakenOff] = useState<string | null>(null);
  const named = answersOf(search);
  const isNamed = search.toString() !== takenOff && !isSame(named, NOTHING);
  const { irritant, cause, call: callId } = isNamed ? named : (kept ?? NOTHING);
  const differs = isNamed && !isSame(named, kept ?? NOTHING);
  useEffect(() => {
    if (differs) keep({ irritant, cause, call: callId });
  }, [differs, irritant, cause, callId, keep]);
  const asks = irritant !== null || cause !== null || callId !== null;
  const { data: found } = useQuery(WhatItAnswersDocument, {
    variables: {
      irritant: irritant ?? 0,
      cause: cause ?? 0,
      call: callId ?? '',
      hasIrritant: irritant !== null,
      hasCause: cause !== null,
      hasCall: callId !== null,
    },
    skip: !asks,
  });
  const data = asks ? found : undefined;
  const call = data?.call && !data.call.endedAt ? data.call : null;
  return {
    answered: data && (data.irritant ?? data.rootCause ?? data.call) ? data : null,
    spaceId: (data?.irritant ?? data?.rootCause ?? call?.irritant ?? call?.rootCause)?.space.id ?? null,
    input: {
      irritantIds: data?.irritant ? [data.irritant.id] : [],
      rootCauseIds: data?.rootCause ? [data.rootCause.id] : [],
      callId: call?.id ?? null,
    },
    remove: () => {
      setTakenOff(search.toString());
      keep(NOTHING);
      setSearch(
        (before) => {
          NAMES.forEach((name) => before.delete(name));
          return before;
        },
        { replace: true, preventScrollReset: true },
      );
    },
  };
}
