import type { FailureKind } from './failures';
import { problemOf, textOfFailure, type Problem } from './problems';

/** What an endpoint of docs/how-to/sign-in-endpoints.md answers. */
export type Answered<TValue> = { ok: true; value: TValue } | { ok: false; problem: Problem };

interface Refusal {
  message?: string;
  extensions?: { code?: string; fields?: Problem['fields']; retryAfter?: number; requestId?: string };
}

// Said by this page, because it knows how to say how long to wait and that nothing typed is lost.
const failures: Record<string, FailureKind> = {
  RATE_LIMITED: 'rateLimited',
  UNAVAILABLE: 'offline',
  INTERNAL: 'internal',
};

function problemFrom(status: number, refusal: Refusal | undefined): Problem {
  const { code = '', fields, ...more } = refusal?.extensions ?? {};
  const kind = failures[code] ?? (refusal?.message ? undefined : status >= 502 ? 'offline' : 'internal');
  return {
    code,
    message: kind ? textOfFailure({ kind, ...more }) : (refusal?.message ?? ''),
    fields,
  };
}

/**
 * Calls one of the few endpoints that set a cookie; everything else goes through GraphQL. Never throws: a refusal or a
 * lost connection comes back as a problem in words.
 */
export async function callEndpoint<TValue = object>(path: string, body: object): Promise<Answered<TValue>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, value: answer as TValue };
    return {
      ok: false,
      problem: problemFrom(response.status, (answer as { errors?: Refusal[] })?.errors?.[0]),
    };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** Puts refusals with these codes beside the field they are about, in other words if those fit better there. */
export function beside<TValue>(
  outcome: Answered<TValue>,
  path: string,
  codes: readonly string[],
  words?: string,
): Answered<TValue> {
  if (outcome.ok || !codes.includes(outcome.problem.code)) return outcome;
  const { code, message: said } = outcome.problem;
  const message = words ?? said;
  return { ok: false, problem: { code, message, fields: [{ path, code, message }] } };
}
