import { fits, none, own, theme } from '../check.ts';
import { at } from '../http.ts';
import type { Caller } from '../caller.ts';
import type { Place } from '../place.ts';
import { SECRET_WORDS, WITHDRAWN_WORDS } from '../things.ts';
import { codeIn } from '../payloads.ts';
import { TRUSTED_ADDRESS } from '../caller.ts';

const SEARCH = `query ($q: String!, $filter: SearchFilter, $sort: SearchSort! = RELEVANCE) { search(query: $q, filter: $filter, sort: $sort, first: 20) {
  totalCount pageInfo { hasNextPage } edges { cursor node { id kind path title { text matches } excerpt { text matches } author { name } space { name } } } } }`;
const SIMILAR =
  'query ($text: String!, $space: String) { similarIdeas(text: $text, space: $space, first: 10) { id title } }';

const visitor = (place: Place): Caller => place.visitor(TRUSTED_ADDRESS);

const HOSTILE = [
  "'",
  "''",
  "' or 1=1 --",
  '"',
  '""',
  '"unclosed',
  '-',
  '--',
  '-"',
  '- -',
  ':*',
  '& | !',
  '(',
  ')',
  '<->',
  'a <2> b',
  "a':*",
  '%',
  '_',
  '\\',
  "\\'",
  '*',
  '**',
  '?',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  "'; drop table idea; --",
  '$1',
  '$$',
  '${1}',
  '{{7*7}}',
  '%s%n',
  '../..',
  'a'.repeat(5_000),
  'a '.repeat(2_000),
  '"'.repeat(1_000),
  '-'.repeat(1_000),
  `"${'a b '.repeat(500)}"`,
  '漢字 かな 한국어',
  '👩‍👩‍👧',
  'a\tb\nc',
  'NOT',
  'AND OR NOT',
  "websearch_to_tsquery('x')",
  '(((((((((('.repeat(50),
  'İıſK',
  '\u0301'.repeat(500),
  '٣',
  '-meter',
  '"-"',
  "'\\\\'",
];

/** Finding, and not finding what is for others. */
export const search = theme('search', [
  own(
    'hostile queries are answered without 5xx, within 2 s and without a word of the database',
    async (place) => {
      const deviations: string[] = [];
      for (const q of HOSTILE) {
        for (const [query, variables] of [
          [SEARCH, { q }],
          [SIMILAR, { text: `${q} three words` }],
        ] as const) {
          const { status, ms, text } = await visitor(place).graphql(query, variables);
          if (
            status >= 500 ||
            ms > 2_000 ||
            /syntax error|tsquery|relation \\?"|pg_|invalid byte|INTERNAL/i.test(text)
          )
            deviations.push(`${q.slice(0, 20)}: ${status} ${Math.round(ms)} ms ${text.slice(0, 100)}`);
        }
      }
      return none('each', deviations);
    },
  ),
  own('words of the team are found by the team only', async (place) => {
    const { staff, customer, other } = place.things;
    const { idea } = place.things;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const deviations: string[] = [];
    const queries = [
      SECRET_WORDS,
      SECRET_WORDS.slice(0, 6),
      SECRET_WORDS.slice(1),
      SECRET_WORDS.replace('z', 's'),
      `"Quiet plan ${SECRET_WORDS}"`,
      `Between us ${SECRET_WORDS}`,
      `meter ${SECRET_WORDS}`,
    ];
    for (const caller of [visitor(place), customer, other]) {
      for (const q of queries) {
        const { json, text } = await caller.graphql(SEARCH, { q });
        const found = Number(at(json, 'data', 'search', 'totalCount'));
        if (text.includes(SECRET_WORDS) || (q.startsWith('zan') && found > 0))
          deviations.push(`${q}: ${found} ${text.slice(0, 200)}`);
      }
      const similar = await caller.graphql(SIMILAR, { text: `Quiet plan ${SECRET_WORDS} only for us` });
      if (similar.text.includes(SECRET_WORDS)) deviations.push('similar');
    }
    const team = Number(
      at((await staff.graphql(SEARCH, { q: SECRET_WORDS })).json, 'data', 'search', 'totalCount'),
    );
    return fits(
      'nothing outside, something inside',
      [team, idea.number, ...deviations],
      deviations.length === 0 && team > 0,
    );
  }),
  own('every sort and filter of a search that finds something answers', async (place) => {
    const deviations: string[] = [];
    const filters = [
      null,
      { kinds: ['MEMBER'] },
      { kinds: ['IDEA', 'COMMENT'] },
      { space: place.things.publicSpace.slug },
    ];
    for (const q of ['meter', 'p', 'the', 'carl']) {
      for (const sort of ['RELEVANCE', 'NEWEST', 'MOST_SUPPORTED']) {
        for (const filter of filters) {
          const { text } = await visitor(place).graphql(SEARCH, { q, sort, filter });
          if (/"errors"/.test(text))
            deviations.push(`${q} ${sort} ${JSON.stringify(filter)}: ${text.slice(0, 100)}`);
        }
      }
    }
    return none('each', deviations);
  }),
  own('filters do not open what is hidden: spaces, authors, kinds, sorts', async (place) => {
    const { staff, staffSpace, other } = place.things;
    const deviations: string[] = [];
    const filters = [
      { space: staffSpace.slug },
      { author: staff.memberId },
      { kinds: ['COMMENT'] },
      { kinds: ['IDEA'], categories: ['OPEN'] },
      { kinds: ['ANSWER'] },
      { kinds: ['MEMBER'] },
      { tag: 'x' },
    ];
    for (const caller of [visitor(place), other]) {
      for (const filter of filters) {
        for (const sort of ['RELEVANCE', 'NEWEST', 'MOST_SUPPORTED']) {
          const { text, status, json } = await caller.graphql(SEARCH, { q: SECRET_WORDS, filter, sort });
          const found = Number(at(json, 'data', 'search', 'totalCount') ?? 0);
          if (status >= 500 || text.includes(SECRET_WORDS) || found > 0)
            deviations.push(`${JSON.stringify(filter)} ${sort}: ${status} ${found}`);
        }
      }
    }
    return none('nothing', deviations);
  }),
  own('what was taken back is found by nobody else', async (place) => {
    const { other } = place.things;
    const deviations: string[] = [];
    for (const caller of [visitor(place), other]) {
      const { text, json } = await caller.graphql(SEARCH, { q: WITHDRAWN_WORDS });
      if (text.includes(WITHDRAWN_WORDS) || Number(at(json, 'data', 'search', 'totalCount')) > 0)
        deviations.push('search');
      const similar = await caller.graphql(SIMILAR, { text: `Take it back ${WITHDRAWN_WORDS} please` });
      if (similar.text.includes(WITHDRAWN_WORDS)) deviations.push('similar');
    }
    return none('nothing', deviations);
  }),
  own('people are not found by their address, nor by what only the team may know', async (place) => {
    const { customer } = place.things;
    const local = customer.email.split('@')[0] ?? '';
    const deviations: string[] = [];
    for (const q of [customer.email, local, local.split('.').at(-1) ?? '', 'example.org', '@example.org']) {
      const { text } = await visitor(place).graphql(SEARCH, { q });
      if (text.includes(customer.memberId) && !/carl/i.test(q))
        deviations.push(`${q}: ${text.slice(0, 160)}`);
      if (text.includes(customer.email)) deviations.push(`${q} shows the address`);
    }
    return none('nobody', deviations);
  }),
  own('highlighting is words, never markup', async (place) => {
    const { text } = await visitor(place).graphql(SEARCH, { q: 'pwned script onerror' });
    const page = await place.visitor().get('/search?q=pwned');
    return fits(
      'no code in the page',
      [text.length, page.status],
      page.status < 500 &&
        codeIn(page.text) === null &&
        // Names and titles of the place hold markup of their own; none may stand around what was looked for.
        !/<(?:mark|b|em|strong)>(?:pwned|script|onerror)/i.test(text),
    );
  }),
  own('made-up cursors are refused without 5xx', async (place) => {
    const deviations: string[] = [];
    for (const after of [
      'x',
      'W10',
      'WyIxIiwieCJd',
      Buffer.from('[1,2,3]').toString('base64'),
      Buffer.from('["a","b","c","d"]').toString('base64url'),
      Buffer.from('[1e400, null, {}]').toString('base64url'),
      '\u0000',
      'a'.repeat(5_000),
      Buffer.from('["9999-99-99","x"]').toString('base64url'),
      Buffer.from('["\' or 1=1","00000000-0000-7000-8000-000000000000"]').toString('base64url'),
    ]) {
      for (const query of [
        'query ($after: String) { search(query: "meter", after: $after) { totalCount } }',
        'query ($after: String) { ideas(after: $after) { totalCount edges { cursor } } }',
        'query ($after: String) { conversations(after: $after) { totalCount edges { cursor } } }',
        'query ($after: String) { recentAnswers(after: $after) { edges { cursor } } }',
      ]) {
        const { status, text } = await visitor(place).graphql(query, { after });
        if (status >= 500 || /INTERNAL/.test(text))
          deviations.push(`${after.slice(0, 20)}: ${status} ${text.slice(0, 100)}`);
      }
    }
    return none('no 5xx', deviations);
  }),
  own('the time of a search does not tell whether hidden words exist', async (place) => {
    const caller = visitor(place);
    const median = async (q: string): Promise<number> => {
      const all: number[] = [];
      for (let turn = 0; turn < 15; turn += 1)
        all.push((await caller.graphql(SEARCH, { q: `${q} ${turn}` })).ms);
      return all.sort((a, b) => a - b)[7] ?? 0;
    };
    const gaps: number[] = [];
    for (let round = 0; round < 3; round += 1)
      gaps.push(Math.abs((await median(SECRET_WORDS)) - (await median('yamzibarquuz'))));
    return fits(
      'medians within 5 ms of each other',
      `${Math.min(...gaps).toFixed(1)} ms`,
      Math.min(...gaps) < 5,
    );
  }),
]);
