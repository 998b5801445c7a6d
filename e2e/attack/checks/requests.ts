import { createHash } from 'node:crypto';
import { anywhere, fits, none, own, same, theme } from '../check.ts';
import { at, codeOf, textAt, type Sent } from '../http.ts';

const TYPENAME = '{ __typename }';
const asQuery = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;
const preflight = { 'apollo-require-preflight': '1' };

/** How a request to the API may arrive. */
export const requests = theme('requests', [
  anywhere('a POST with JSON is answered', async (place) => {
    const { status, json } = await place.visitor().graphql(TYPENAME);
    return same([200, 'Query'], [status, at(json, 'data', '__typename')]);
  }),
  anywhere('a GET query without the preflight header is refused', async (place) =>
    same(400, (await place.visitor().get(asQuery(TYPENAME))).status),
  ),
  anywhere('a GET query with it is answered', async (place) =>
    same(200, (await place.visitor().get(asQuery(TYPENAME), preflight)).status),
  ),
  anywhere('a GET mutation is refused with 405', async (place) => {
    const mutation = asQuery('mutation { markAllRead { __typename } }');
    return same(405, (await place.visitor().get(mutation, preflight)).status);
  }),
  anywhere('forms, plain text, XML, multipart and no type at all are refused', async (place) => {
    const body = JSON.stringify({ query: TYPENAME });
    const types = [
      'application/x-www-form-urlencoded',
      'text/plain',
      'text/plain; charset=utf-8',
      'multipart/form-data; boundary=x',
      'application/xml',
      'application/json-patch+json',
      '',
    ];
    const deviations: string[] = [];
    for (const type of types) {
      const headers: Record<string, string> = type ? { 'content-type': type } : {};
      const { status } = await place.visitor().send({ path: '/graphql', body, headers });
      if (status < 400 || status > 499) deviations.push(`${type || 'none'}: ${status}`);
    }
    return none('4xx for each', deviations);
  }),
  anywhere('a batch of operations is refused', async (place) => {
    const body = Array.from({ length: 10 }, () => ({ query: TYPENAME }));
    return same(400, (await place.visitor().send({ path: '/graphql', body })).status);
  }),
  anywhere('a body of more than 100 kB is refused before it is read', async (place) => {
    const body = { query: TYPENAME, variables: { x: 'x'.repeat(110_000) } };
    return same(413, (await place.visitor().send({ path: '/graphql', body })).status);
  }),
  anywhere('a body of 10 MB is refused', async (place) => {
    const refused = await place
      .visitor()
      .send({ path: '/graphql', body: { query: TYPENAME, variables: { x: 'x'.repeat(10_000_000) } } })
      .then(({ status }) => status)
      .catch(() => 413);
    return same(413, refused);
  }),
  anywhere(
    'compressed bodies, unknown charsets and broken JSON are refused, none with 5xx',
    async (place) => {
      const tries: Sent[] = [
        {
          path: '/graphql',
          body: Buffer.from([31, 139, 8, 0]),
          headers: json({ 'content-encoding': 'gzip' }),
        },
        { path: '/graphql', body: '{"query":', headers: json() },
        { path: '/graphql', body: 'null', headers: json() },
        { path: '/graphql', body: '"x"', headers: json() },
        { path: '/graphql', body: '', headers: json() },
        { path: '/graphql', body: '{}', headers: json() },
        { path: '/graphql', body: '{"query":[1]}', headers: json() },
        { path: '/graphql', body: '{"query":"{__typename}","variables":"x"}', headers: json() },
        { path: '/graphql', body: '{"query":"{__typename}","variables":[1]}', headers: json() },
        { path: '/graphql', body: '{"query":"{__typename}","operationName":{}}', headers: json() },
        { path: '/graphql', body: '{"query":"{__typename}","extensions":7}', headers: json() },
        { path: '/graphql', body: Buffer.from([0xff, 0xfe, 0x00]), headers: json() },
      ];
      const deviations: string[] = [];
      for (const one of tries) {
        const { status } = await place.visitor().send(one);
        if (status < 400 || status > 499) deviations.push(`${textAt(one.body).slice(0, 40)}: ${status}`);
      }
      return none('4xx for each', deviations);
    },
  ),
  anywhere('prototype names in a body change nothing', async (place) => {
    const body =
      '{"query":"{__typename}","variables":{"__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}}';
    const { status } = await place.visitor().send({ path: '/graphql', body, headers: json() });
    const after = await place.visitor().graphql(TYPENAME);
    return fits('400 or 200, and 200 after it', [status, after.status], status < 500 && after.status === 200);
  }),
  anywhere('a body nested a thousand deep is refused, not walked', async (place) => {
    const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`;
    const { status } = await place.visitor().send({
      path: '/graphql',
      body: `{"query":"{__typename}","variables":{"x":${deep}}}`,
      headers: json(),
    });
    return fits('4xx', status, status >= 400 && status < 500);
  }),
  anywhere('stored documents by hash are neither kept nor served', async (place) => {
    const query = '{ community { name } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    await place.visitor().send({ path: '/graphql', body: { query, extensions } });
    const { json } = await place.visitor().send({ path: '/graphql', body: { extensions } });
    return fits('no data', codeOf({ json }) ?? 'data', at(json, 'data') === undefined);
  }),
  anywhere('there is no page to explore the API with scripts of other hosts', async (place) => {
    const { status, text } = await place.visitor().get('/graphql', { accept: 'text/html' });
    return fits('4xx without a script', status, status >= 400 && status < 500 && !text.includes('<script'));
  }),
  anywhere('a subscription over HTTP is refused', async (place) => {
    const answer = await place
      .visitor()
      .graphql('subscription { ideaChanged(ideaId: "00000000-0000-7000-8000-000000000000") { __typename } }');
    return same(400, answer.status);
  }),
  own('a page of another origin cannot use the sign-in endpoints', async (place) => {
    const deviations: string[] = [];
    for (const origin of [
      'https://evil.example',
      'null',
      'http://ideas.example.test',
      'https://ideas.example.test.evil.example',
    ]) {
      const { status, json: body } = await place
        .visitor()
        .post('/api/sign-in/code', { email: 'a@example.org' }, { origin });
      if (status !== 403) deviations.push(`${origin}: ${status} ${codeOf({ json: body })}`);
    }
    return none('403 for each', deviations);
  }),
  own('sign-in endpoints take JSON only', async (place) => {
    const deviations: string[] = [];
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const headers = { 'content-type': type, origin: place.publicUrl.origin };
      const { status } = await place
        .visitor()
        .send({ path: '/api/sign-in/code', body: 'email=a@example.org', headers });
      if (status !== 415) deviations.push(`${type}: ${status}`);
    }
    return none('415 for each', deviations);
  }),
]);

function json(more: Record<string, string> = {}): Record<string, string> {
  return { 'content-type': 'application/json', ...more };
}
