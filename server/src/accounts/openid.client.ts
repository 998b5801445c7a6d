import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { z } from 'zod';
import { Outbound, type OutboundRequest } from '../platform/outbound/outbound.js';
import { allowanceOf } from '../platform/outbound/outbound-addresses.js';
import type { OidcSettings } from '../platform/settings/settings.js';

/** What a provider says of somebody. */
export interface OpenIdProfile {
  /** Stable for ever at this provider. */
  id: string;
  email: string | undefined;
  emailVerified: boolean;
  name: string | undefined;
}

export interface OpenIdTokens {
  accessToken: string;
  idToken: string;
}

const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url().optional(),
  jwks_uri: z.url(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});
const tokenAnswer = z.object({ access_token: z.string(), id_token: z.string() });
const keys = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });

/** Signed with the provider's own key; a shared secret or none at all would let others sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** A provider that has told where its parts are. */
export interface OpenIdProvider {
  authorizationUrl: string;
  /** Swaps the code of a round trip for tokens. */
  exchange(trip: { code: string; redirectURI: string; codeVerifier?: string }): Promise<OpenIdTokens>;
  /** Who the tokens are about; the id token's signature, issuer, audience and age are checked. */
  profileOf(tokens: OpenIdTokens): Promise<OpenIdProfile>;
}

type Call = (call: OutboundRequest) => Promise<unknown>;

/**
 * Asks a provider where its parts are. All calls go through the guarded client, so a provider cannot point the
 * server at the operator's own network.
 *
 * @param allow the setting OUTBOUND_ALLOW; plain http is for what it names only.
 * @throws OutboundError or Error when it cannot be asked or answers something else.
 */
export async function discover(oidc: OidcSettings, allow: readonly string[]): Promise<OpenIdProvider> {
  const call = caller(allow);
  const address = `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = discovery.parse(await call({ url: address }));
  if (found.issuer.replace(/\/$/, '') !== oidc.issuer.replace(/\/$/, '')) {
    throw new Error('The provider calls itself by another name than OIDC_ISSUER.');
  }
  const claimsOf = async ({ idToken }: OpenIdTokens): Promise<JWTPayload> => {
    const set = keys.parse(await call({ url: found.jwks_uri })) as unknown as JSONWebKeySet;
    const { payload } = await jwtVerify(idToken, createLocalJWKSet(set), {
      issuer: found.issuer,
      audience: oidc.clientId,
      algorithms: ALGORITHMS,
      clockTolerance: 60,
    });
    return payload;
  };
  return {
    authorizationUrl: found.authorization_endpoint,
    async exchange({ code, redirectURI, codeVerifier }) {
      const basic = found.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true;
      const form = new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectURI,
        ...(codeVerifier && { code_verifier: codeVerifier }),
        ...(!basic && { client_id: oidc.clientId, client_secret: oidc.clientSecret }),
      });
      const answer = await call({
        url: found.token_endpoint,
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(basic && { authorization: basicAuthorization(oidc) }),
        },
        body: form.toString(),
      });
      const tokens = tokenAnswer.parse(answer);
      return { accessToken: tokens.access_token, idToken: tokens.id_token };
    },
    async profileOf(tokens) {
      const claims = await claimsOf(tokens);
      if (claims['email'] !== undefined || !found.userinfo_endpoint) {
        return profile(claims, claims);
      }
      const told = (await call({
        url: found.userinfo_endpoint,
        headers: { authorization: `Bearer ${tokens.accessToken}` },
      })) as JWTPayload;
      // Another subject's answer would sign in one person as another (OpenID Connect Core 5.3.2).
      if (told.sub !== claims.sub) {
        throw new Error('The provider told of somebody else than it signed.');
      }
      return profile(claims, told);
    },
  };
}

/** Calls and reads JSON; five seconds at most, no redirects. */
function caller(allow: readonly string[]): Call {
  const outbound = new Outbound({ allow });
  const allowance = allowanceOf(allow);
  return async (call) => {
    const { protocol, hostname, port } = new URL(call.url);
    if (protocol !== 'https:' && !allowance.allowsHost(hostname, Number(port || 80))) {
      throw new Error('A provider outside of OUTBOUND_ALLOW is called over https only.');
    }
    const headers = { accept: 'application/json', ...call.headers };
    const { status, body } = await outbound.send({ timeoutMs: 5_000, ...call, headers });
    if (status !== 200) {
      throw new Error(`The provider answered ${status}.`);
    }
    return JSON.parse(body.toString('utf8')) as unknown;
  };
}

function profile(claims: JWTPayload, told: JWTPayload): OpenIdProfile {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() ? value.trim() : undefined;
  const { email_verified: verified } = told;
  return {
    id: z.string().min(1).parse(claims.sub),
    email: text(told['email']),
    emailVerified: verified === true || verified === 'true',
    name: text(told['name']) ?? text(told['preferred_username']),
  };
}

/** Both halves are form-encoded first (RFC 6749, 2.3.1). */
function basicAuthorization({ clientId, clientSecret }: OidcSettings): string {
  const pair = [clientId, clientSecret].map((half) => encodeURIComponent(half)).join(':');
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}
