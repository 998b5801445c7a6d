import type { Caller } from '../caller.ts';
import { newAddress } from '../caller.ts';
import { fits, none, own, theme, type Check, type Verdict } from '../check.ts';
import { at, codeOf, type Answered } from '../http.ts';
import type { Place } from '../place.ts';
import { POST_COMMENT, POST_IDEA } from '../things.ts';

/** Acts until refused, and looks at the refusal. */
async function untilRefused(
  most: number,
  act: (turn: number) => Promise<Answered>,
): Promise<{ done: number; refusal: Answered | null }> {
  for (let turn = 0; turn < most; turn += 1) {
    const answer = await act(turn);
    if (codeOf(answer) === 'RATE_LIMITED') return { done: turn, refusal: answer };
  }
  return { done: most, refusal: null };
}

/** After so many, 429 with the seconds to wait in the header and in the body. */
function afterAt(expected: number, { done, refusal }: { done: number; refusal: Answered | null }): Verdict {
  const wait = Number(refusal?.headers['retry-after']);
  const told = at(refusal?.json, 'errors', 0, 'extensions', 'retryAfter');
  const passed = done === expected && refusal?.status === 429 && wait >= 1 && told === wait;
  return fits(
    `after ${expected}: 429 with Retry-After`,
    `after ${done}: ${refusal?.status ?? 'never'}, ${wait} s`,
    passed,
  );
}

function limited(
  says: string,
  times: number,
  begin: (place: Place) => Promise<(turn: number) => Promise<Answered>>,
): Check {
  return own(says, async (place) => afterAt(times, await untilRefused(times + 5, await begin(place))));
}

const member = async (place: Place, name: string): Promise<Caller> =>
  (await place.newcomer(name)).from(newAddress());
const random = (): string => Math.random().toString(36).slice(2);

/** How often. */
export const limits = theme('limits', [
  limited('sign-in: 5 tries in 5 minutes per address and e-mail', 5, async (place) => {
    const visitor = place.visitor();
    return () =>
      visitor.post('/api/sign-in/password', { email: 'limit@example.org', password: 'no such password' });
  }),
  limited('code: 5 mails in 5 minutes per address and e-mail', 5, async (place) => {
    const visitor = place.visitor();
    return () => visitor.post('/api/sign-in/code', { email: 'mails@example.org' });
  }),
  limited(
    'code: 20 mails an hour to one e-mail from any number of addresses',
    20,
    async (place) => () => place.visitor().post('/api/sign-in/code', { email: 'flooded@example.org' }),
  ),
  limited('sign-up: 5 an hour from one address', 5, async (place) => {
    const ip = newAddress();
    return async () => {
      const visitor = place.visitor(ip);
      const email = `up.${random()}@example.org`;
      await visitor.post('/api/sign-in/code', { email });
      const code = await place.own.mail.codeFor(email, 15_000);
      return visitor.post('/api/sign-in/code/verify', { email, code, name: 'Up Front' });
    };
  }),
  limited(
    'addresses of one IPv6 /64 count as one',
    5,
    async (place) => (turn) =>
      place
        .visitor(`2001:db8:77:1::${turn + 1}`)
        .post('/api/sign-in/password', { email: 'six@example.org', password: 'no such password' }),
  ),
  own('another /64 is another', async (place) => {
    const body = { email: 'seven@example.org', password: 'no such password' };
    for (let turn = 0; turn < 6; turn += 1)
      await place.visitor('2001:db8:77:2::1').post('/api/sign-in/password', body);
    const other = await place.visitor('2001:db8:77:3::1').post('/api/sign-in/password', body);
    return fits('401', other.status, other.status === 401);
  }),
  own('an IPv4 address written as IPv6 is the same address', async (place) => {
    const ip = newAddress();
    const body = { email: 'mapped@example.org', password: 'no such password' };
    for (let turn = 0; turn < 5; turn += 1) await place.visitor(ip).post('/api/sign-in/password', body);
    const { status } = await place.visitor(`::ffff:${ip}`).post('/api/sign-in/password', body);
    return fits('429', status, status === 429);
  }),
  own('forwarding headers a caller adds do not make another address', async (place) => {
    const visitor = place.visitor();
    const body = { email: 'spoof@example.org', password: 'no such password' };
    const { refusal } = await untilRefused(10, (turn) =>
      visitor.post('/api/sign-in/password', body, {
        // The proxy appends the address it sees; what stands before it is the caller's own word.
        'x-forwarded-for': `198.18.0.${turn}, ${visitor.ip}`,
        'x-real-ip': `198.18.0.${turn}`,
        forwarded: `for=198.18.0.${turn}`,
        'cf-connecting-ip': `198.18.0.${turn}`,
        'true-client-ip': `198.18.0.${turn}`,
      }),
    );
    return fits('429 in the end', refusal?.status ?? 'never', refusal?.status === 429);
  }),
  limited('idea: 30 s apart', 1, async (place) => {
    const author = await member(place, 'Ida Idea');
    const { publicSpace } = place.things;
    return (turn) =>
      author.graphql(POST_IDEA, { input: { spaceId: publicSpace.id, title: `Quick ${turn}`, text: 'x' } });
  }),
  limited('comment: 5 s apart', 1, async (place) => {
    const author = await member(place, 'Cody Comment');
    const { idea } = place.things;
    return (turn) =>
      author.graphql(POST_COMMENT, { input: { threadId: idea.threadId, text: `Quick ${turn}` } });
  }),
  limited('vote: 60 a minute, given or withdrawn', 60, async (place) => {
    const voter = await member(place, 'Vera Vote');
    const { idea } = place.things;
    return (turn) =>
      voter.graphql(
        turn % 2 === 0
          ? 'mutation ($id: ID!) { supportIdea(input: { ideaId: $id }) { __typename } }'
          : 'mutation ($id: ID!) { withdrawSupport(ideaId: $id) { __typename } }',
        { id: idea.id },
      );
  }),
  limited('preview: 120 a minute', 120, async (place) => {
    const writer = await member(place, 'Pam Preview');
    return () => writer.graphql('{ previewMarkdown(text: "*x*") }');
  }),
  limited('drafts: 120 a minute', 120, async (place) => {
    const writer = await member(place, 'Dan Draft');
    return (turn) =>
      writer.graphql(
        `mutation { saveDraft(input: { kind: IDEA, subject: "new", body: "${turn}" }) { __typename } }`,
      );
  }),
  own('aliases in one document count each', async (place) => {
    const writer = await member(place, 'Ali Aliases');
    const document = `{ ${Array.from({ length: 15 }, (_, index) => `a${index}: previewMarkdown(text: "x")`).join(' ')} }`;
    let refused = 0;
    for (let turn = 0; turn < 10 && !refused; turn += 1)
      if (codeOf(await writer.graphql(document)) === 'RATE_LIMITED') refused = turn + 1;
    return fits('refused by the ninth', refused || 'never', refused > 0 && refused <= 9);
  }),
  own('a hundred acts at once are counted as a hundred', async (place) => {
    const visitor = place.visitor();
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        visitor.post('/api/sign-in/password', { email: 'atonce@example.org', password: 'no such password' }),
      ),
    );
    const passed = answers.filter(({ status }) => status === 401).length;
    return fits('5 looked at', passed, passed === 5);
  }),
  own('search: 15 a minute for a visitor, with the time to wait', async (place) => {
    const visitor = place.visitor();
    const known = await visitor.graphql('{ search(query: "meter") { totalCount } }');
    if (known.status === 400) return fits('a limit', 'there is no search yet', true);
    return afterAt(
      14,
      await untilRefused(20, (turn) => visitor.graphql(`{ search(query: "meter ${turn}") { totalCount } }`)),
    );
  }),
  own('a refusal says nothing but when to come back', async (place) => {
    const visitor = place.visitor();
    const { refusal } = await untilRefused(10, () =>
      visitor.post('/api/sign-in/password', { email: 'words@example.org', password: 'no such password' }),
    );
    const text = refusal?.text ?? '';
    return none('no address, no key', /words@|203\.0|signIn|postgres/.test(text) ? [text] : []);
  }),
]);
