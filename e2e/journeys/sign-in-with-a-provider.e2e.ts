import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPlace } from '../fixtures/demo-place.ts';
import { postIdea } from '../fixtures/ideas.ts';
import { startOpenIdProvider, type OpenIdProvider } from '../fixtures/openid-provider.ts';
import { usePeople } from '../fixtures/people.ts';
import { freePort, startRapport, type Rapport } from '../fixtures/rapport.ts';

let provider: OpenIdProvider;
let rapport: Rapport;
const people = usePeople(() => rapport.url);

beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  provider = await startOpenIdProvider(`${publicUrl}/api/auth/callback/openid`);
  rapport = await startRapport({
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DATABASE_URL: demoPlace().databaseUrl,
    SECRET: demoPlace().secret,
    DEMO: '1',
    OIDC_NAME: 'Acme accounts',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'rapport',
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OUTBOUND_ALLOW: new URL(provider.issuer).host,
  });
});
afterAll(async () => {
  await rapport.stop();
  await provider.close();
});

describe('signing in with the account of an organisation', () => {
  it('does what was pressed before, and turning back changes nothing', async () => {
    const author = await people.newcomer('Ivy Asks');
    const { path, title } = await postIdea(author, 'One account for everything');
    const { page } = await people.visitor();
    await page.goto(path);
    await page.getByRole('button', { name: 'Support this idea' }).click();
    await page.getByRole('button', { name: 'Sign in with Acme accounts' }).click();
    await page.waitForURL((url) => url.origin === provider.issuer);
    await page.getByRole('link', { name: /cancel/i }).click();
    await page.getByText('You turned back before signing in. Nothing has changed.').waitFor();

    await page.getByRole('button', { name: 'Sign in with Acme accounts' }).click();
    await page.waitForURL((url) => url.origin === provider.issuer);
    const login = `ivo-${crypto.randomUUID().slice(0, 8)}`;
    await page.getByPlaceholder(/login/i).fill(login);
    await page.getByPlaceholder(/password/i).fill('any');
    await page.getByRole('button', { name: /sign-?in/i }).click();
    await page.getByRole('button', { name: /continue/i }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('button', { name: 'You support this' }).waitFor();
    await page.getByText('2 support', { exact: true }).waitFor();
    await page.goto('/me/preferences');
    expect(await page.getByLabel('Your name').inputValue()).toBe(`${login} of Acme`);
    await page.getByText(`${login}@acme.example`, { exact: true }).waitFor();
  });
});
