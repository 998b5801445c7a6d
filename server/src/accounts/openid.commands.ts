import { line } from '@rapport/shared/inputs/fields';
import { MEMBER_NAME_MAX } from '@rapport/shared/limits';
import type { Services } from '../platform/context.js';
import type { Database } from '../platform/database.js';
import type { Auth } from './auth.js';
import { discover, type OpenIdProfile } from './openid.client.js';
import { ownPath } from './own-path.js';
import { SignInRefusal } from './refusal.js';
import { inScope } from './sign-in.scope.js';
import { endPresentSession, scopeOf, type Answer, type Visit } from './visit.js';

/** Names the way in, in addresses and in the table of accounts. */
export const OPENID = 'openid';

// By database, because a test process serves several. A provider that did not answer is asked again next time.
const auths = new WeakMap<Database, Promise<Auth>>();

/** better-auth with the provider of the settings; apart from the other, which must not wait for a provider. */
async function openIdAuth(services: Services): Promise<Auth> {
  const present = auths.get(services.db);
  if (present) {
    return present;
  }
  const made = create(services);
  auths.set(services.db, made);
  made.catch(() => auths.delete(services.db));
  return made;
}

async function create(services: Services): Promise<Auth> {
  const { oidc, outboundAllow } = services.settings;
  if (!oidc) {
    throw new SignInRefusal('NOT_FOUND');
  }
  // With the first who comes this way, like the library itself.
  const [{ genericOAuth }, { createAuth }] = await Promise.all([
    import('better-auth/plugins'),
    import('./auth.js'),
  ]);
  const provider = await discover(oidc, outboundAllow);
  return createAuth(services, [
    genericOAuth({
      config: [
        {
          providerId: OPENID,
          name: oidc.name,
          clientId: oidc.clientId,
          clientSecret: oidc.clientSecret,
          scopes: oidc.scopes,
          authorizationUrl: provider.authorizationUrl,
          pkce: true,
          getToken: (trip) => provider.exchange(trip),
          getUserInfo: async ({ accessToken = '', idToken = '' }) => {
            const { name, ...profile } = await provider.profileOf({ accessToken, idToken });
            return { ...profile, name: nameFrom(name) };
          },
        },
      ],
    }),
  ]);
}

/** A name that fits ours; without one the person is asked. */
function nameFrom(name: OpenIdProfile['name']): string | undefined {
  const parsed = line(MEMBER_NAME_MAX).safeParse(name);
  return parsed.success ? parsed.data : undefined;
}

async function reached(services: Services): Promise<Auth> {
  try {
    return await openIdAuth(services);
  } catch (error) {
    if (error instanceof SignInRefusal) {
      throw error;
    }
    services.log.warn({ err: error }, 'the OpenID Connect provider was not reached');
    throw new SignInRefusal('PROVIDER_UNREACHABLE');
  }
}

/** Begins a trip to the provider. @returns where to send the browser. */
export async function beginOpenId(
  visit: Visit,
  input: { returnTo?: string | null; invitation?: string | null },
): Promise<Answer> {
  const { services, headers } = visit;
  const auth = await reached(services);
  const path = ownPath(input.returnTo, services.publicUrl);
  const response = await inScope(scopeOf(visit, {}), () =>
    auth.api.signInSocial({
      body: {
        provider: OPENID,
        callbackURL: services.publicUrl + path,
        // Who turns back chooses another way in, and still wants to go where they were.
        errorCallbackURL: `${services.publicUrl}/sign-in?to=${encodeURIComponent(path)}`,
        additionalData: input.invitation ? { invitation: input.invitation } : {},
        disableRedirect: true,
      },
      headers,
      asResponse: true,
    }),
  );
  if (!response.ok) {
    throw new Error(`The trip to the provider could not begin: ${response.status}`);
  }
  const { url } = (await response.json()) as { url: string };
  return { body: { url }, cookies: response.headers.getSetCookie() };
}

/** The browser comes back from the provider. @returns where it goes next, always a path of ours. */
export async function finishOpenId(visit: Visit, url: URL): Promise<{ location: string; cookies: string[] }> {
  const { services, headers } = visit;
  const scope = scopeOf(visit, {});
  const response = await reached(services)
    .then((auth) => inScope(scope, () => auth.handler(new Request(url, { headers }))))
    .catch((error: unknown) => {
      services.log.warn({ err: error }, 'a trip to the OpenID Connect provider failed');
      return null;
    });
  const cookies = response?.headers.getSetCookie() ?? [];
  const next = URL.parse(response?.headers.get('location') ?? '', services.publicUrl);
  const problem = scope.refusal?.code ?? problemOf(next);
  if (problem) {
    const to = next?.pathname === '/sign-in' ? ownPath(next.searchParams.get('to'), services.publicUrl) : '/';
    const back = to === '/' ? '' : `&to=${encodeURIComponent(to)}`;
    return { location: `/sign-in?error=${problem}${back}`, cookies };
  }
  await endPresentSession(visit);
  const path = ownPath(next && next.pathname + next.search + next.hash, services.publicUrl);
  const needsName = scope.arrival?.memberId === null;
  return { location: needsName ? `/sign-in?step=name&to=${encodeURIComponent(path)}` : path, cookies };
}

const PROBLEMS: Readonly<Record<string, string>> = {
  access_denied: 'CANCELLED',
  account_not_linked: 'EMAIL_NOT_VERIFIED',
  email_not_found: 'EMAIL_NOT_VERIFIED',
  email_not_verified: 'EMAIL_NOT_VERIFIED',
};

function problemOf(next: URL | null): string | null {
  if (next && next.pathname !== '/sign-in') {
    return null;
  }
  return PROBLEMS[next?.searchParams.get('error') ?? ''] ?? 'PROVIDER_FAILED';
}
