import { vi } from 'vitest';

interface Reply {
  status?: number;
  body?: object;
}

export interface Called {
  path: string;
  body: Record<string, unknown>;
}

/** A refusal as docs/how-to/sign-in-endpoints.md describes it. */
export const refusal = (status: number, code: string, message: string, more: object = {}): Reply => ({
  status,
  body: { errors: [{ message, extensions: { code, ...more } }] },
});

/** `SignedIn`, as the endpoints answer it. */
export const signedIn = (more: object = {}): Reply => ({
  body: { needsName: false, memberId: 'member', path: null, ...more },
});

/**
 * Answers calls of the sign-in endpoints by their path; several replies to one path are given in turn. Answers what
 * was called.
 */
export function stubEndpoints(replies: Record<string, Reply | Reply[]>): Called[] {
  const called: Called[] = [];
  vi.stubGlobal('fetch', async (path: string, init: { body: string }) => {
    called.push({ path, body: JSON.parse(init.body) as Called['body'] });
    const known = replies[path];
    const reply = Array.isArray(known) ? (known.length > 1 ? known.shift() : known[0]) : known;
    if (!reply) throw new TypeError(`the test has no reply for ${path}`);
    return Response.json(reply.body ?? {}, { status: reply.status ?? 200 });
  });
  return called;
}
