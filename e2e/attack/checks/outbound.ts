import { fits, own, same, theme } from '../check.ts';
import { codeOf, textAt } from '../http.ts';
import type { Place } from '../place.ts';
import type { Hostility } from '../provider.ts';
import { databaseUrl, startRapport } from '../../fixtures/rapport.ts';
import { Caller } from '../caller.ts';

async function begin(place: Place, hostility: Hostility): Promise<[string | null, number, number]> {
  const { provider } = place.own;
  provider.hostility = hostility;
  const { insideReached } = provider;
  const answer = await place.visitor().post('/api/sign-in/openid', { returnTo: '/ideas' });
  return [codeOf(answer), Math.round(answer.ms / 1_000), provider.insideReached - insideReached];
}

/** What the server calls, through the discovery of an OpenID Connect provider. */
export const outbound = theme('outbound', [
  own('a redirect is not followed', async (place) => {
    const [code, , inside] = await begin(place, 'redirects');
    return same(['PROVIDER_UNREACHABLE', 0], [code, inside]);
  }),
  own('a provider that never finishes is given up on within 8 s', async (place) => {
    const [code, seconds] = await begin(place, 'is slow');
    return fits(
      'PROVIDER_UNREACHABLE within 8 s',
      [code, seconds],
      code === 'PROVIDER_UNREACHABLE' && seconds <= 8,
    );
  }),
  own('a provider that never stops is cut off', async (place) => {
    const [code, seconds] = await begin(place, 'never ends');
    return fits(
      'PROVIDER_UNREACHABLE within 8 s',
      [code, seconds],
      code === 'PROVIDER_UNREACHABLE' && seconds <= 8,
    );
  }),
  own('a provider that calls itself by another name is not believed', async (place) => {
    const [code] = await begin(place, 'lies');
    return same('PROVIDER_UNREACHABLE', code);
  }),
  own('a private address that OUTBOUND_ALLOW does not name is never called', async (place) => {
    const asked: number[] = [];
    const { provider, settings } = place.own;
    const reached = provider.asked;
    for (const issuer of [provider.issuer, provider.issuer.replace('127.0.0.1', '[::ffff:127.0.0.1]')]) {
      const rapport = await startRapport({
        ...settings,
        DATABASE_URL: databaseUrl(settings['DATA_DIR'] ?? ''),
        OIDC_ISSUER: issuer,
        OUTBOUND_ALLOW: '',
      });
      try {
        const visitor = new Caller(new URL(rapport.url), place.publicUrl);
        asked.push((await visitor.post('/api/sign-in/openid', {})).status);
      } finally {
        await rapport.stop();
      }
    }
    return same([[502, 502], 0], [asked, provider.asked - reached]);
  }),
  own('a provider cannot send the server to an address inside', async (place) => {
    const { provider } = place.own;
    provider.hostility = 'points inside';
    const before = provider.insideReached;
    const visitor = place.visitor();
    const begun = await visitor.post('/api/sign-in/openid', { returnTo: '/ideas' });
    const state = URL.parse(textAt(begun.json, 'url'))?.searchParams.get('state') ?? 'x';
    const back = await visitor.get(`/api/auth/callback/openid?code=x&state=${encodeURIComponent(state)}`);
    return fits(
      'not reached, no 5xx',
      [begun.status, back.status, provider.insideReached - before],
      provider.insideReached === before && back.status < 500,
    );
  }),
  own('coming back from a provider without having gone there signs nobody in', async (place) => {
    const statuses: number[] = [];
    let cookies = 0;
    for (const query of [
      '',
      '?code=x',
      '?state=x',
      '?code=x&state=x',
      '?error=access_denied',
      '?error=<script>pwned()</script>&error_description=x',
      '?iss=https://evil.example&code=x&state=y',
    ]) {
      const answer = await place.visitor().get(`/api/auth/callback/openid${query}`);
      statuses.push(answer.status);
      cookies += answer.cookies.filter((cookie) => /^__Host-rapport=[^;]/.test(cookie)).length;
    }
    return fits(
      'no 5xx, no cookie',
      [statuses, cookies],
      cookies === 0 && statuses.every((status) => status < 500),
    );
  }),
]);
