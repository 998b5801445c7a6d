import { SaxesParser } from 'saxes';
import { fits, none, own, same, theme } from '../check.ts';
import { at, textAt } from '../http.ts';
import { codeIn, MARKUP } from '../payloads.ts';
import type { Place } from '../place.ts';
import { POST_COMMENT, postIdea, SECRET_WORDS, WITHDRAWN_WORDS } from '../things.ts';
import { spaceNamed } from '../together/spaces.ts';

const FEEDS = ['/feed.atom', '/roadmap/feed.atom'];

/** Every feed there is for a visitor. */
function feedsOf({ things: { publicSpace, idea } }: Place): string[] {
  return [...FEEDS, `/spaces/${publicSpace.slug}/feed.atom`, `/ideas/${idea.number}/feed.atom`];
}

/** What the entries say, read as strictly as a reader may. @throws at the first thing that is not XML. */
function contentsOf(xml: string): string[] {
  const contents: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => void open.push(name));
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void (open.at(-1) === 'content' && contents.push(text)));
  parser.write(xml).close();
  return contents;
}

/** What is told to feed readers, who are nobody. */
export const feeds = theme('feeds', [
  own('a feed says nothing that a visitor may not read, whoever asks', async (place) => {
    const { customer, other, staff, admin } = place.things;
    const deviations: string[] = [];
    for (const path of feedsOf(place)) {
      const texts = new Set<string>();
      for (const caller of [place.visitor(), customer, other, staff, admin]) {
        const { status, text, cookies, headers } = await caller.get(path);
        texts.add(text);
        if (status !== 200 || text.includes(SECRET_WORDS) || text.includes(WITHDRAWN_WORDS))
          deviations.push(`${path}: ${status}`);
        if (cookies.length > 0 || /cookie/i.test(String(headers['vary'])))
          deviations.push(`${path}: a cookie, or one that matters`);
      }
      if (texts.size !== 1) deviations.push(`${path}: ${texts.size} answers`);
    }
    return none('the same for five callers, without words of others', deviations);
  }),
  own('feeds of what is closed, withdrawn or missing are missing alike', async (place) => {
    const { membersSpace, staffSpace, hidden, withdrawn, staff, customer } = place.things;
    const paths = [
      `/spaces/${membersSpace.slug}/feed.atom`,
      `/spaces/${staffSpace.slug}/feed.atom`,
      '/spaces/no-such-space/feed.atom',
      `/ideas/${hidden.number}/feed.atom`,
      `/ideas/${withdrawn.number}/feed.atom`,
      '/ideas/999999/feed.atom',
    ];
    const answers = new Set<string>();
    for (const caller of [place.visitor(), customer, staff]) {
      for (const path of paths) {
        const { status, text, headers } = await caller.get(path);
        answers.add(`${status} ${headers['cache-control']} ${text}`);
      }
    }
    return fits('one 404', [...answers], answers.size === 1 && [...answers][0]?.startsWith('404') === true);
  }),
  own('an address that wants to be something else is 404, or no method at all', async (place) => {
    const odd = [
      '%00',
      '..%2f..',
      '%2e%2e',
      '-1',
      '0',
      '1e3',
      '1.5',
      '99999999999999',
      '١',
      "1'or'1",
      'x'.repeat(3_000),
    ];
    const deviations: string[] = [];
    for (const name of odd) {
      for (const path of [
        `/ideas/${encodeURI(name).replaceAll('%25', '%')}/feed.atom`,
        `/spaces/${encodeURI(name).replaceAll('%25', '%')}/feed.atom`,
      ]) {
        const { status, ms } = await place.visitor().get(path);
        if (![400, 404, 414].includes(status) || ms > 1_000)
          deviations.push(`${path.slice(0, 40)}: ${status}`);
      }
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status } = await place.visitor().send({ method, path: '/feed.atom', body: '<feed/>' });
      if (![404, 405, 415].includes(status)) deviations.push(`${method}: ${status}`);
    }
    return none('404', deviations);
  }),
  own('a feed stays well-formed, and nothing in it is code, whatever people write', async (place) => {
    const { admin, staff } = place.things;
    const space = await spaceNamed(admin, 'Feed ]]> & "<b>" \u202e', 'PUBLIC');
    const author = await place.newcomer('Eve ]]> <!-- & \u05d0');
    const titles = [
      ']]></title><script>pwned()</script>',
      '&lt;&nope;\u202e\u2066x',
      '<!DOCTYPE feed [<!ENTITY x "y">]>&x;',
    ];
    const paths = ['/feed.atom', `/spaces/${space.slug}/feed.atom`];
    for (const title of titles) {
      const idea = await postIdea(author, space, title, `${MARKUP.join('\n\n')}\n\u0001\u000b\ufffe\ud800 x`);
      await staff.ask(POST_COMMENT, {
        input: { threadId: idea.threadId, text: `${MARKUP.join('\n\n').slice(0, 4_800)}\n]]>\u0008\udfff` },
      });
      paths.push(`/ideas/${idea.number}/feed.atom`);
    }
    const deviations: string[] = [];
    for (const path of paths) {
      const { text, status } = await place.visitor().get(path);
      try {
        const contents = contentsOf(text);
        const code = contents.map(codeIn).find(Boolean);
        if (status !== 200 || code || contents.length === 0) deviations.push(`${path}: ${status} ${code}`);
      } catch (error) {
        deviations.push(`${path}: ${String(error)}`);
      }
    }
    return none(`XML without code, of ${paths.length} feeds`, deviations);
  }),
  own('a browser that opens a feed runs nothing of it and guesses no other kind', async (place) => {
    const { headers } = await place.visitor().get('/feed.atom');
    return same(
      ['application/atom+xml; charset=utf-8', "default-src 'none'; sandbox", 'nosniff'],
      [headers['content-type'], headers['content-security-policy'], headers['x-content-type-options']],
    );
  }),
  own('addresses in a feed are PUBLIC_URL, whatever the request called itself', async (place) => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' };
    const path = `/ideas/${place.things.idea.number}/feed.atom`;
    const { text, status } = await place.visitor().get(path, headers);
    const after = await place.visitor().get(path);
    return fits(
      'no address of evil.example, then and later',
      [status, after.status],
      !/(?:href="|<uri>|<icon>)https?:\/\/evil/.test(text + after.text),
    );
  }),
  own('what is withdrawn, made a note of or closed is gone from feeds within a second', async (place) => {
    const { admin, customer } = place.things;
    const space = await spaceNamed(admin, `Closing ${Date.now()}`, 'PUBLIC');
    const [stays, goes] = [
      await postIdea(customer, space, 'This one stays', 'x'),
      await postIdea(customer, space, 'This one goes', 'x'),
    ];
    const said = await customer.ask(POST_COMMENT, {
      input: { threadId: stays.threadId, text: 'Unsaid soon' },
    });
    const paths = [
      `/spaces/${space.slug}/feed.atom`,
      `/ideas/${goes.number}/feed.atom`,
      `/ideas/${stays.number}/feed.atom`,
    ];
    const before = await Promise.all(paths.map((path) => place.visitor().get(path)));
    await customer.ask('mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename } }', { id: goes.id });
    await customer.ask('mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }', {
      id: textAt(said, 'postComment', 'comment', 'id'),
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const after = await Promise.all(paths.map((path) => place.visitor().get(path)));
    const closed = await admin.ask(
      'mutation ($input: UpdateSpaceInput!) { updateSpace(input: $input) { __typename ... on Problem { message } } }',
      {
        input: {
          spaceId: space.id,
          name: `Closed ${Date.now()}`,
          description: 'x',
          cadenceDays: 5,
          visibility: 'STAFF',
          archived: false,
        },
      },
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const last = await Promise.all(paths.map((path) => place.visitor().get(path)));
    const told = after.map(({ text }) => /This one goes|Unsaid soon/.test(text));
    return same(
      [[200, 200, 200], [200, 404, 200], [false, false, false], 'SpaceChanged', [404, 404, 404]],
      [
        before.map(({ status }) => status),
        after.map(({ status }) => status),
        told,
        at(closed, 'updateSpace', '__typename'),
        last.map(({ status }) => status),
      ],
    );
  }),
  own('two hundred who ask at once are answered, or asked to come back', async (place) => {
    const { idea } = place.things;
    const began = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        place.visitor().get(`/ideas/${idea.number}-${index}/feed.atom`),
      ),
    );
    const seconds = Math.round((performance.now() - began) / 1_000);
    const statuses = [...new Set(answers.map(({ status }) => status))];
    return fits(
      '200 or 503 within 5 s',
      [statuses, seconds],
      statuses.every((status) => status === 200 || status === 503) && seconds <= 5,
    );
  }),
]);
