import { useState } from 'react';
import { type Answered } from '../../lib/endpoint';
import { openAnew } from '../../lib/open-anew';
import type { Problem } from '../../lib/problems';

/** `SignedIn` of docs/how-to/sign-in-endpoints.md. */
export interface SignedIn {
  needsName: boolean;
  memberId: string | null;
  /** The space that an invitation led to. */
  path: string | null;
}

/** Refusals after which no other try with this address helps: they get a page of their own. */
const FINAL = ['SIGN_UP_BY_INVITATION', 'SIGN_UP_BY_DOMAIN', 'ACCOUNT_CLOSED'] as const;
export type FinalCode = (typeof FINAL)[number];

export type ArrivalStep = { at: 'name' } | { at: 'refused'; code: FinalCode } | { at: 'done' };

export interface Arrival {
  /** Null while somebody still shows who they are. */
  step: ArrivalStep | null;
  /** Takes what an endpoint answered: goes on to the next step, or hands a refusal back to the form. */
  arrive: (outcome: Answered<SignedIn>) => { ok: true } | { ok: false; problem: Problem | null };
  invitation: string | null;
  restart: () => void;
}

const isFinal = (code: string): code is FinalCode => (FINAL as readonly string[]).includes(code);

/**
 * What follows when somebody has shown who they are: saying a name when they are new, the reason when they cannot
 * join, else back to where they came from with a full load.
 */
export function useArrival(
  to: string,
  { invitation = null, first = null }: { invitation?: string | null; first?: ArrivalStep | null } = {},
): Arrival {
  const [step, setStep] = useState<ArrivalStep | null>(first);
  return {
    step,
    invitation,
    restart: () => setStep(null),
    arrive: (outcome) => {
      if (!outcome.ok) {
        const { code } = outcome.problem;
        if (!isFinal(code)) return outcome;
        setStep({ at: 'refused', code });
        return { ok: false, problem: null };
      }
      const { needsName, path } = outcome.value;
      setStep({ at: needsName ? 'name' : 'done' });
      if (!needsName) openAnew(to === '/' ? (path ?? to) : to);
      return { ok: true };
    },
  };
}
