import { anywhere, fits, none, own, theme } from '../check.ts';
import { textAt } from '../http.ts';
import type { Place } from '../place.ts';

const PAGES = [
  '/',
  '/ideas',
  '/spaces',
  '/conversations',
  '/roadmap',
  '/purpose',
  '/sign-in',
  '/no-such-page',
  '/ideas/999999',
  '/sign-in/link?token=x',
  '/set-up?token=x',
  '/invitation/x',
  '/inbox',
  '/admin',
  '/no.such.file',
  '/graphql',
  '/livez',
  '/robots.txt',
  '/sitemap.xml',
  '/api/nothing',
  '/%',
  '/social/x.png',
];

async function eachPage(
  place: Place,
  look: (page: {
    path: string;
    headers: Record<string, unknown>;
    text: string;
    status: number;
  }) => string | null,
): Promise<string[]> {
  const deviations: string[] = [];
  for (const path of PAGES) {
    const { headers, text, status } = await place.visitor().get(path);
    const deviation = look({ path, headers, text, status });
    if (deviation) deviations.push(`${path}: ${deviation}`);
  }
  return deviations;
}

/** What every answer tells browsers. */
export const headers = theme('headers', [
  anywhere('every answer closes pages to everything but own files (CSP)', async (place) =>
    none(
      "default-src 'none', no unsafe, no foreign host, frame-ancestors and base-uri 'none'",
      await eachPage(place, ({ headers: { 'content-security-policy': policy } }) => {
        const text = String(policy);
        const missing = [
          "default-src 'none'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "form-action 'self'",
        ].filter((part) => !text.includes(part));
        if (missing.length > 0) return `without ${missing.join()}`;
        return /unsafe|\*|http:|https:\/\/(?!ideas\.example)/.test(text.replace(/wss?:\/\/\S+/, ''))
          ? text
          : null;
      }),
    ),
  ),
  anywhere('every answer says nosniff, a referrer policy and an opener policy', async (place) =>
    none(
      'all three',
      await eachPage(place, ({ headers: found }) => {
        const wanted = [
          ['x-content-type-options', /^nosniff$/],
          // An address with a token in it is told to nobody at all.
          ['referrer-policy', /^(?:strict-origin-when-cross-origin|no-referrer)$/],
          ['cross-origin-opener-policy', /^same-origin$/],
        ] as const;
        const wrong = wanted.filter(([name, value]) => !value.test(String(found[name])));
        return wrong.length > 0 ? wrong.map(([name]) => name).join() : null;
      }),
    ),
  ),
  own('every answer asks for https for a year under https', async (place) =>
    none(
      'max-age of a year',
      await eachPage(place, ({ headers: { 'strict-transport-security': value } }) =>
        Number(/max-age=(\d+)/.exec(String(value))?.[1]) >= 31_536_000 ? null : String(value),
      ),
    ),
  ),
  anywhere('no answer names the software or its version', async (place) =>
    none(
      'no server, x-powered-by, via',
      await eachPage(
        place,
        ({ headers: found }) =>
          ['server', 'x-powered-by', 'x-aspnet-version', 'via'].find((name) => name in found) ?? null,
      ),
    ),
  ),
  anywhere('no page has an inline script, an inline handler or a script of elsewhere', async (place) =>
    none(
      'own files and application/json only',
      await eachPage(place, ({ text }) => {
        const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes);
        const bad = scripts.find(
          (attributes) =>
            !/type="application\/(ld\+)?json"/.test(attributes) && !/src="\/(?!\/)/.test(attributes),
        );
        if (bad !== undefined) return `<script${bad}>`;
        return /<[a-z][^>]*\son[a-z]+=/i.exec(text.replace(/<script[^>]*>[^]*?<\/script>/g, ''))?.[0] ?? null;
      }),
    ),
  ),
  anywhere('every answer is allowed to no other origin (CORS)', async (place) => {
    const deviations: string[] = [];
    for (const [method, path] of [
      ['GET', '/'],
      ['POST', '/graphql'],
      ['OPTIONS', '/graphql'],
      ['OPTIONS', '/api/sign-in/code'],
    ] as const) {
      const answer = await place.visitor().send({
        method,
        path,
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
        body: method === 'POST' ? { query: '{ __typename }' } : undefined,
      });
      const allowed = answer.headers['access-control-allow-origin'];
      if (allowed !== undefined) deviations.push(`${method} ${path}: ${allowed}`);
    }
    return none('no Access-Control-Allow-Origin', deviations);
  }),
  anywhere('every answer says its type, and HTML its charset', async (place) =>
    none(
      'a type each',
      await eachPage(place, ({ headers: found, text }) => {
        const type = textAt(found['content-type']);
        if (text === '') return null;
        return type === '' || (type.startsWith('text/html') && !/charset=utf-8/i.test(type))
          ? `"${type}"`
          : null;
      }),
    ),
  ),
  anywhere('the page of an error shows no stack, path or query', async (place) =>
    none(
      'none',
      await eachPage(
        place,
        ({ text }) =>
          /\bat [\w.<>]+ \(|node_modules|\/server\/dist|select .* from |TypeError|QueryFailed/i.exec(
            text.replace(/<script type="application[^]*?<\/script>/g, ''),
          )?.[0] ?? null,
      ),
    ),
  ),
  anywhere('the request number is ours, not the caller’s', async (place) => {
    const { headers: found } = await place.visitor().get('/livez', { 'x-request-id': 'chosen' });
    return fits('another', found['x-request-id'] ?? 'none', found['x-request-id'] !== 'chosen');
  }),
]);
