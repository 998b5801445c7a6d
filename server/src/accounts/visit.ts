import type { Community } from '../communities/community.module.js';
import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { Auth } from './auth.js';
import { authFor } from './auth.load.js';
import { forgetHolders } from './actor.queries.js';
import { SignInRefusal, type RefusalCode } from './refusal.js';
import { cookieName, sessionTokenOf } from './session-cookie.js';
import { inScope, type Arrival, type SignInScope } from './sign-in.scope.js';

/** One request to an endpoint of signing in. */
export interface Visit {
  readonly services: Services;
  readonly community: Community;
  readonly ip: string;
  readonly headers: Headers;
}

/** What an endpoint answers. */
export interface Answer {
  status?: number;
  body: object;
  /** Whole `Set-Cookie` values. */
  cookies?: string[];
}

/** Who somebody is, as far as they say themselves. */
export interface Introduction {
  name?: string | null;
  invitation?: string | null;
  /** Whether they show by this very way of signing in that they read the mail of their address. */
  readsMail?: boolean;
}

// Mail that came back from it did so for a reason that has ended.
const trustAddress = statement(
  'accounts.trust_address',
  `delete from email_trouble t using member m
   where m.community_id = $1 and m.id = $2 and t.community_id = $1 and t.email = m.email`,
);
const endSession = statement('accounts.end_by_token', `delete from auth_session where token = $1`);
const spaceSlug = statement<{ slug: string }>(
  'accounts.space_slug',
  `select slug from space where community_id = $1 and id = $2`,
);

/** Token of the session the request came with, or null. */
export function presentToken({ services, headers }: Visit): string | null {
  return sessionTokenOf(headers.get('cookie') ?? undefined, services.publicUrl, services.settings.secret);
}

/**
 * Lets better-auth sign somebody in and reads what came of it. The session the browser had before ends: a new
 * sign-in never goes on with an old token.
 *
 * @throws SignInRefusal
 */
export async function signIn(
  visit: Visit,
  person: Introduction,
  attempt: (auth: Auth) => Promise<Response>,
): Promise<Answer> {
  const scope = scopeOf(visit, person);
  const response = await inScope(scope, async () => attempt(await authFor(visit.services)));
  if (scope.refusal) {
    throw scope.refusal;
  }
  if (!response.ok) {
    throw await refusalOf(response);
  }
  await endPresentSession(visit);
  if (person.readsMail && scope.arrival?.memberId) {
    await visit.services.db.rows(trustAddress, [visit.community.id, scope.arrival.memberId]);
  }
  return { body: await signedIn(visit, scope.arrival), cookies: response.headers.getSetCookie() };
}

export function scopeOf({ community, ip }: Visit, person: Introduction): SignInScope {
  return { community, ip, name: person.name ?? null, invitation: person.invitation ?? null };
}

/** Signs in somebody whose identity is known already. */
export async function signInAs(visit: Visit, userId: string, person: Introduction = {}): Promise<Answer> {
  return signIn(visit, person, ({ api }) =>
    api.startSession({ body: { userId }, headers: visit.headers, asResponse: true }),
  );
}

/** Ends the session the request came with, if any. */
export async function endPresentSession(visit: Visit): Promise<void> {
  const token = presentToken(visit);
  if (token) {
    await visit.services.db.rows(endSession, [token]);
  }
  forgetHolders(visit.services.db);
}

/** `SignedIn` of docs/how-to/sign-in-endpoints.md. */
export async function signedIn({ services, community }: Visit, arrival?: Arrival): Promise<object> {
  const space = arrival?.spaceId && (await services.db.row(spaceSlug, [community.id, arrival.spaceId]));
  return {
    needsName: !arrival?.memberId,
    memberId: arrival?.memberId ?? null,
    path: space ? `/spaces/${space.slug}` : null,
  };
}

/** Takes the session cookie out of the browser. */
export function withoutCookie({ services }: Visit): string {
  const secure = services.publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName(services.publicUrl)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

const REASONS: Readonly<Record<string, RefusalCode>> = {
  INVALID_OTP: 'WRONG_CODE',
  OTP_EXPIRED: 'CODE_EXPIRED',
  TOO_MANY_ATTEMPTS: 'TOO_MANY_TRIES',
  INVALID_EMAIL_OR_PASSWORD: 'WRONG_PASSWORD',
  PASSWORD_TOO_LONG: 'WRONG_PASSWORD',
  INVALID_TOKEN: 'LINK_EXPIRED',
};

/** better-auth's refusal in our words. @throws Error for what is no refusal. */
export async function refusalOf(response: Response): Promise<SignInRefusal> {
  const location = response.headers.get('location');
  const code = location
    ? new URL(location, 'http://localhost').searchParams.get('error')
    : ((await response.json()) as { code?: string }).code;
  const reason = REASONS[code ?? ''];
  if (!reason) {
    throw new Error(`The sign-in library answered ${response.status} ${code}`);
  }
  return new SignInRefusal(reason);
}
