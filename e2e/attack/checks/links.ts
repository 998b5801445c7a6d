import { setTimeout as pause } from 'node:timers/promises';
import { TRUSTED_ADDRESS } from '../caller.ts';
import { fits, none, own, same, theme } from '../check.ts';
import { at, textAt } from '../http.ts';

/** Links in mail, passwords, and where signing in leads. */
export const links = theme('links', [
  own('the link of a mail lands on a page with a button and uses nothing up', async (place) => {
    const email = `link.${Math.random().toString(36).slice(2)}@example.org`;
    const person = place.visitor(TRUSTED_ADDRESS);
    await person.post('/api/sign-in/code', { email, returnTo: '/ideas' });
    const link = await place.linkFor(email, '/sign-in/link');
    const opened = [
      await person.get(link.pathname + link.search),
      await person.get(link.pathname + link.search),
    ];
    const button = /<button/.test(opened[0]?.text ?? '');
    const used = await person.post('/api/sign-in/link', {
      token: link.searchParams.get('token'),
      name: 'Link Person',
    });
    const again = await person.post('/api/sign-in/link', { token: link.searchParams.get('token') });
    return same(
      [[200, 200], true, [0, 0], 200, 400],
      [
        opened.map(({ status }) => status),
        button,
        opened.map(({ cookies }) => cookies.length),
        used.status,
        again.status,
      ],
    );
  }),
  own('links in mail lead to PUBLIC_URL whatever the request called itself', async (place) => {
    const email = `host.${Math.random().toString(36).slice(2)}@example.org`;
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      origin: place.publicUrl.origin,
    };
    await place.visitor(TRUSTED_ADDRESS).send({ path: '/api/sign-in/code', body: { email }, headers });
    const link = await place.linkFor(email, '/sign-in/link').catch(() => null);
    return fits(
      place.publicUrl.origin,
      link?.origin ?? 'no mail',
      link === null || link.origin === place.publicUrl.origin,
    );
  }),
  own('only own paths are returned to', async (place) => {
    const tries = [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/\tevil',
      '\\\\evil.example',
      'javascript:alert(1)',
      '/%09/evil.example',
      '/..//evil.example',
      'http:evil.example',
      '/\u2028/evil',
      ' //evil.example',
    ];
    const deviations: string[] = [];
    for (const returnTo of tries) {
      const email = `to.${Math.random().toString(36).slice(2)}@example.org`;
      await place.visitor(TRUSTED_ADDRESS).post('/api/sign-in/code', { email, returnTo });
      const link = await place.linkFor(email, '/sign-in/link');
      const to = link.searchParams.get('to') ?? '/';
      if (new URL(to, place.publicUrl).origin !== place.publicUrl.origin || /^\/[/\\]/.test(to))
        deviations.push(`${returnTo} -> ${to}`);
    }
    return none('own paths only', deviations);
  }),
  own('a password chosen by mail ends sessions and tokens, and its link works once', async (place) => {
    const person = await place.newcomer('Pat Password');
    const made = await person.ask(
      'mutation { createApiToken(input: { name: "x", scopes: [READ], expiresInDays: 9 }) { ... on ApiTokenCreated { secret } } }',
    );
    const authorization = `Bearer ${textAt(made, 'createApiToken', 'secret')}`;
    await person.post('/api/password/forgotten', { email: person.email });
    const link = await place.linkFor(person.email, '/sign-in/password');
    const body = { token: link.searchParams.get('token'), password: 'correct horse battery' };
    const first = await place.visitor(TRUSTED_ADDRESS).post('/api/password/reset', body);
    const second = await place.visitor(TRUSTED_ADDRESS).post('/api/password/reset', body);
    await pause(3_500);
    const session = at((await person.graphql('{ viewer { id } }')).json, 'data', 'viewer');
    const token = (await place.visitor().graphql('{ viewer { id } }', {}, { authorization })).status;
    return same([200, 400, null, 401], [first.status, second.status, session, token]);
  }),
  own('short, long and missing passwords are refused', async (place) => {
    const person = await place.newcomer('Lee Length');
    const deviations: string[] = [];
    for (const password of ['', 'short', 'x'.repeat(129), null, 7, ['correct horse battery']]) {
      const { status } = await person.post('/api/password', { password });
      if (status !== 400) deviations.push(`${String(password).slice(0, 10)}: ${status}`);
    }
    return none('400 for each', deviations);
  }),
  own('the sign-in library serves no address of its own', async (place) => {
    const deviations: string[] = [];
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'get-session',
      'list-sessions',
      'update-user',
      'change-email',
      'delete-user',
      'magic-link/verify?token=x',
      'email-otp/verify-email',
      'reset-password/x',
      'sign-in/magic-link',
      'start-session',
      'ok',
      'error',
      'oauth2/callback/openid',
    ]) {
      for (const method of ['GET', 'POST']) {
        const { status, text } = await place
          .visitor()
          .send({ method, path: `/api/auth/${path}`, body: method === 'POST' ? {} : undefined });
        if (status !== 404 && !(method === 'GET' && status === 404))
          deviations.push(`${method} ${path}: ${status} ${text.slice(0, 40)}`);
      }
    }
    return none('404 for each', deviations);
  }),
]);
