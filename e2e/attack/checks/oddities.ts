import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { anywhere, fits, none, own, theme } from '../check.ts';
import type { Place } from '../place.ts';
import { postIdea, type Idea } from '../things.ts';

/** Bytes as they stand, and what came back until the connection closed or the time was over. */
function raw(
  place: Place,
  bytes: string | Buffer,
  withinMs = 2_000,
): Promise<{ text: string; closed: boolean }> {
  return new Promise((resolve) => {
    let text = '';
    const stream = connect(Number(place.origin.port), place.origin.hostname, () => stream.write(bytes));
    const timer = setTimeout(() => done(false), withinMs);
    const done = (closed: boolean): void => {
      clearTimeout(timer);
      stream.destroy();
      resolve({ text, closed });
    };
    stream.on('data', (part: Buffer) => (text += part.toString('latin1')));
    stream.on('close', () => done(true));
    stream.on('error', () => done(true));
  });
}

const statusesIn = (text: string): number[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

/** Methods, paths, headers and connections that no browser makes. */
export const oddities = theme('oddities', [
  anywhere('odd methods are answered with 4xx', async (place) => {
    const deviations: string[] = [];
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'OPTIONS', 'LOCK', 'SEARCH']) {
      for (const path of ['/', '/graphql', '/api/sign-in/code', '/metrics']) {
        const { status } = await place.visitor().send({ method, path });
        if (status < 400 || status > 499) deviations.push(`${method} ${path}: ${status}`);
      }
    }
    return none('4xx each', deviations);
  }),
  anywhere('paths never lead out of the built files', async (place) => {
    const deviations: string[] = [];
    for (const path of [
      '/../../etc/passwd',
      '/assets/../../../package.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%5c..%5cetc/passwd',
      '/assets/%00',
      '/.env',
      '/.git/config',
      '/.data/secret',
      '/server/dist/src/main.js',
      '/assets//../index.html',
      '/.vite/manifest.json',
      '/entry-server.js',
      '/%c0%ae%c0%ae/etc/passwd',
      '/social/../../etc/passwd.png',
      '/package.json',
      '/assets/%2e%2e/%2e%2e/server/schema.graphql',
      '/data/secret',
      '//etc/passwd',
      '/\\..\\etc\\passwd',
      '/assets/main.js.map',
    ]) {
      const { status, text } = await place.visitor().get(path);
      if (status >= 500 || /root:|"dependencies"|BEGIN|"isEntry"|sourcesContent|type Mutation/.test(text))
        deviations.push(`${path}: ${status}`);
    }
    return none('no file', deviations);
  }),
  anywhere('odd paths are answered without 5xx', async (place) => {
    const deviations: string[] = [];
    for (const path of [
      '/%',
      '/%zz',
      '/%00',
      '/%0d%0aset-cookie:x=1',
      '/ideas/%2f',
      '/ideas/-1',
      '/ideas/1e9',
      '/ideas/9'.repeat(40),
      `/${'a'.repeat(8_000)}`,
      '/ideas?after=%00',
      '/ideas?after=x&after=y',
      '/ideas?sort[]=x',
      '/ideas?space=%ff',
      '/ideas?__proto__[x]=1',
      '/ideas?stage=%27%20or%201=1',
      '/?%E0%A4%A',
      '/members/x',
      '/members/%00',
      '/spaces/%F0%9F',
      '/conversations/999999999999999999999',
      '/ideas/2147483648',
      '/social/ideas/99999999999.png',
      '/social/%00.png',
      `/social/${'a/'.repeat(500)}`,
      '/community.css?v[]=x&v=y',
      '/invitation/%00',
      '//evil.example/ideas',
      '/sign-in?to=//evil.example',
      '/\u00e9'.normalize('NFC').replace('\u00e9', '%C3'),
      '/;/',
      '/ideas;jsessionid=x',
      '/*',
      '/ideas/1/../../../x',
    ]) {
      const { status, headers } = await place.visitor().get(path);
      if (status >= 500 || 'set-cookie' in headers || /evil/.test(String(headers.location)))
        deviations.push(`${path.slice(0, 40)}: ${status} ${headers.location ?? ''}`);
    }
    return none('no 5xx, no redirect away', deviations);
  }),
  anywhere(
    'huge, many and doubled headers are answered with 4xx or as if they were not there',
    async (place) => {
      const deviations: string[] = [];
      const tries: Record<string, string | string[]>[] = [
        { 'x-big': 'x'.repeat(20_000) },
        Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`x-${index}`, 'x'])),
        { cookie: `__Host-rapport=${'x'.repeat(7_000)}` },
        { cookie: '=; ;;; a=b=c; __Host-rapport=%; __Host-rapport=' },
        { cookie: '__Host-rapport=%E0%A4%A.x' },
        { authorization: 'Bearer ' },
        { authorization: 'x'.repeat(5_000) },
        { 'accept-encoding': 'br;q=x, gzip;q=-1, *;q=0' },
        { 'if-none-match': '*' },
        { 'if-modified-since': 'yesterday' },
        { range: 'bytes=0-,-1,9999999999-' },
        { 'accept-language': '*;q='.repeat(1_000) },
        { 'content-type': 'application/json; charset=nonsense' },
        { 'x-forwarded-for': 'nonsense' },
        { 'x-forwarded-for': `${'1.1.1.1, '.repeat(500)}2.2.2.2` },
        { 'x-forwarded-proto': 'javascript' },
        { 'x-forwarded-host': '"><script>' },
        { host: 'x'.repeat(300) },
        { host: 'evil.example:99999' },
        { host: '[::1' },
        { expect: '200-maybe' },
        { upgrade: 'h2c', connection: 'upgrade, http2-settings' },
      ];
      for (const headers of tries) {
        for (const path of ['/', '/ideas', '/livez']) {
          const status = await place
            .visitor()
            .send({ path, headers })
            .then(
              (answer) => answer.status,
              () => 400,
            );
          // Expect is the one that HTTP itself answers with 417.
          if (status >= 500) deviations.push(`${JSON.stringify(headers).slice(0, 50)} ${path}: ${status}`);
        }
      }
      return none('no 5xx', deviations);
    },
  ),
  anywhere('two lengths, or a length and chunks, are refused (request smuggling)', async (place) => {
    const { host } = place.publicUrl;
    const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n';
    const tries = [
      `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 0\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`,
      `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`,
      `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      `POST /graphql HTTP/1.1\nHost: ${host}\nContent-Length: 0\n\n${smuggled}`,
      `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: ${host}\r\nX: a\rb\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: ${host}\r\n X-Folded: b\r\n\r\n`,
      `GET /\u0000 HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
      `GET / HTTP/9.9\r\nHost: ${host}\r\n\r\n`,
      `GET / HTTP/1.1\r\n\r\n`,
      `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Length: -1\r\n\r\n`,
      `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    ];
    const deviations: string[] = [];
    for (const bytes of tries) {
      const { text } = await raw(place, bytes, 1_000);
      const statuses = statusesIn(text);
      // A refusal of the rest of a broken message may follow; an answer to what was smuggled may not.
      const answered = statuses.filter((status) => status < 400 || status === 404);
      if (
        answered.length > 1 ||
        (statuses.length > 1 && statuses.includes(404)) ||
        statuses.some((status) => status >= 500 && status !== 505)
      )
        deviations.push(`${JSON.stringify(bytes.slice(0, 90))}: ${statuses}`);
    }
    return none('one answer at most, no 5xx', deviations);
  }),
  own('forty social cards at once do not stop others', async (place) => {
    const { staff, publicSpace } = place.things;
    const ideas: Idea[] = [];
    for (let index = 0; index < 40; index += 1) {
      ideas.push(await postIdea(staff, publicSpace, `Card ${index}`, 'x'));
    }
    const asked = ideas.map(({ path }) => place.visitor().get(`/social${path}.png`));
    await pause(50);
    const { ms } = await place.visitor().get('/livez');
    const statuses = new Set((await Promise.all(asked)).map(({ status }) => status));
    return fits(
      'others within 1 s, cards 200 or 503',
      [Math.round(ms), ...statuses],
      ms < 1_000 && [...statuses].every((status) => status === 200 || status === 503),
    );
  }),
  own(
    'a connection that sends its headers drop by drop is closed within 20 s, others go on',
    async (place) => {
      const began = performance.now();
      const slow = raw(place, 'GET / HTTP/1.1\r\nX-Slow: ', 50_000);
      const meanwhile = (await place.visitor().get('/livez')).status;
      const { closed } = await slow;
      const seconds = Math.round((performance.now() - began) / 1_000);
      return fits(
        'closed within 46 s',
        [closed, seconds, meanwhile],
        closed && seconds <= 46 && meanwhile === 200,
      );
    },
  ),
  own(
    'a body that never comes is given up on within 60 s, and 200 such do not stop others',
    async (place) => {
      const head = `POST /graphql HTTP/1.1\r\nHost: ${place.publicUrl.host}\r\nContent-Type: application/json\r\nContent-Length: 50000\r\n\r\n{`;
      const began = performance.now();
      const waiting = Array.from({ length: 200 }, () => raw(place, head, 62_000));
      await pause(300);
      const { status, ms } = await place.visitor().get('/ideas');
      const closed = (await Promise.all(waiting)).filter((one) => one.closed).length;
      return fits(
        '200 meanwhile, all closed',
        [status, Math.round(ms), closed, Math.round((performance.now() - began) / 1_000)],
        status === 200 && ms < 2_000 && closed === 200,
      );
    },
  ),
]);
