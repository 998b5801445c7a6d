import { anywhere, fits, none, own, same, theme } from '../check.ts';
import type { Caller } from '../caller.ts';
import { codeOf } from '../http.ts';
import { SECRET_WORDS } from '../things.ts';
import { tokenOf } from './roles.ts';

/** What is only for the operator, for development, or once. */
export const places = theme('places', [
  own('the demo sign-in is not there outside the demo', async (place) => {
    const { customer } = place.things;
    const answer = await place.visitor().post('/api/demo/sign-in', { memberId: customer.memberId });
    return same([404, 0], [answer.status, answer.cookies.length]);
  }),
  own('the mailbox for development is not there in production', async (place) => {
    const statuses: number[] = [];
    for (const path of ['/dev/mail', '/dev/mail/x', '/dev/mail/x/text', '/dev', '/dev/mail?to=a@example.org'])
      statuses.push((await place.visitor().get(path)).status);
    return same([404, 404, 404, 404, 404], statuses);
  }),
  anywhere(
    '/metrics is shown to nobody through a proxy, and in production to nobody unless told',
    async (place) => {
      const deviations: string[] = [];
      const tries: Record<string, string>[] = [
        {},
        { 'x-forwarded-for': '127.0.0.1' },
        { 'x-forwarded-for': '10.0.0.1' },
        { forwarded: 'for=127.0.0.1' },
        { 'x-real-ip': '127.0.0.1' },
        { 'x-forwarded-for': '::1' },
        { host: 'localhost' },
        { 'x-forwarded-for': '' },
      ];
      for (const headers of tries) {
        for (const path of ['/metrics', '/metrics/', '//metrics', '/METRICS', '/metrics?x', '/%6detrics']) {
          const { status, text } = await place.visitor().direct({ path, headers });
          if (text.includes('process_cpu')) deviations.push(`${path} ${JSON.stringify(headers)}: ${status}`);
        }
      }
      return none('never', deviations);
    },
  ),
  own('the set-up link works once', async (place) => {
    const { setUpToken } = place.things;
    const body = { communityName: 'Stolen', name: 'Eve', email: 'eve@evil.example' };
    const seen: (string | null)[] = [];
    for (const token of [setUpToken, 'x', '', 'a'.repeat(43)])
      seen.push(codeOf(await place.visitor().post('/api/set-up', { ...body, token })));
    return fits(
      'refused each',
      seen,
      seen.every((code) => code === 'LINK_EXPIRED' || code === 'INVALID_INPUT'),
    );
  }),
  own("a member's own data goes to their own browser only, and holds nothing of others", async (place) => {
    const { customer, staff, other } = place.things;
    const { secret } = await tokenOf(customer, ['READ', 'PARTICIPATE']);
    const ask = (caller: Caller, headers: Record<string, string> = {}) =>
      caller.post('/api/my-data', {}, headers);
    const [visitor, token, got, mine] = [
      await ask(place.visitor()),
      await ask(place.visitor(), { authorization: `Bearer ${secret}` }),
      await customer.get('/api/my-data'),
      await ask(customer),
    ];
    const others = [SECRET_WORDS, staff.email, other.email].filter((words) => mine.text.includes(words));
    return same(
      [401, 401, 404, 200, 'no-store', []],
      [visitor.status, token.status, got.status, mine.status, mine.headers['cache-control'], others],
    );
  }),
  own('neither the set-up token nor anything else secret is in the log', async (place) => {
    const { customer, setUpToken } = place.things;
    const lines = place.own.rapport
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const log = lines.join('\n');
    const found = [
      setUpToken,
      customer.email,
      customer.cookie.split('=')[1] ?? '?',
      String(place.own.settings['SECRET']),
      'hunter2',
      '203.0.0.',
      '198.18.0.1',
    ].filter((secret) => log.includes(secret));
    return fits(
      'nothing',
      [`${lines.length} lines`, ...found.map((secret) => secret.slice(0, 12))],
      lines.length > 50 && found.length === 0,
    );
  }),
  own('nothing so far was a defect: the log has no error', async (place) => {
    const errors = place.own.rapport
      .said()
      .split('\n')
      .filter((line) => /^\{"level":(50|60)/.test(line))
      .map((line) => line.slice(0, 400));
    return none('none', errors);
  }),
  anywhere('health tells strangers nothing but that it is there', async (place) => {
    const [alive, ready] = [await place.visitor().get('/livez'), await place.visitor().get('/readyz')];
    return same(['alive', 'ready'], [alive.text, ready.text]);
  }),
  own('invitations that are none, ended or guessed promise nothing', async (place) => {
    const deviations: string[] = [];
    for (const token of ['x', '', 'a'.repeat(43), '../..', "' or 1=1", '\u0000', 'x'.repeat(5_000)]) {
      const { text, status } = await place
        .visitor()
        .graphql('query ($t: String!) { invitationOffer(token: $t) { email communityName } }', { t: token });
      if (status >= 500 || !/null|errors/.test(text))
        deviations.push(`${token.slice(0, 10)}: ${status} ${text.slice(0, 80)}`);
    }
    return none('null each', deviations);
  }),
]);
