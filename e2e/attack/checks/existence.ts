import type { Caller } from '../caller.ts';
import { fits, none, own, same, theme } from '../check.ts';
import { at } from '../http.ts';
import { SECRET_WORDS, WITHDRAWN_WORDS } from '../things.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';

/** Without what is different in every answer. */
function bare(text: string): string {
  return text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/"number":\d+/g, '"number":N');
}

/** Without the address that was asked for, which may be repeated. */
function without(path: string, text: string): string {
  const name = path.split('/').at(-1);
  return name ? text.replaceAll(name, '') : text;
}

/** What is missing and what is not for the caller answer alike. */
export const existence = theme('existence', [
  own('reads of hidden and of missing things answer alike to everybody outside', async (place) => {
    const { hidden, customer, withdrawn, other, staffSpace } = place.things;
    const deviations: string[] = [];
    const compare = async (caller: Caller, query: string, id: unknown, missing: unknown): Promise<void> => {
      const [real, none] = await Promise.all([
        caller.graphql(query, { id }),
        caller.graphql(query, { id: missing }),
      ]);
      if (bare(real.text) !== bare(none.text) || real.status !== none.status)
        deviations.push(`${query}: ${real.text.slice(0, 120)}`);
    };
    for (const caller of [place.visitor(), customer, other]) {
      await compare(caller, 'query ($id: ID!) { ideaById(id: $id) { id title } }', hidden.id, NOBODY);
      await compare(caller, 'query ($id: Int!) { idea(number: $id) { id title } }', hidden.number, 999_999);
      await compare(caller, 'query ($id: ID!) { thread(id: $id) { id } }', hidden.threadId, NOBODY);
      await compare(
        caller,
        'query ($id: String!) { space(slug: $id) { id name } }',
        staffSpace.slug,
        'no-such-space',
      );
      await compare(
        caller,
        'query ($id: String!) { ideas(filter: { space: $id }) { totalCount edges { cursor } } }',
        staffSpace.slug,
        'no-such-space',
      );
      await compare(
        caller,
        'query ($id: String!) { conversations(space: $id) { totalCount } }',
        staffSpace.slug,
        'no-such-space',
      );
      await compare(
        caller,
        'query ($id: String!) { recentAnswers(space: $id) { edges { cursor } } }',
        staffSpace.slug,
        'no-such-space',
      );
    }
    for (const caller of [place.visitor(), other]) {
      await compare(caller, 'query ($id: ID!) { ideaById(id: $id) { id title } }', withdrawn.id, NOBODY);
      await compare(caller, 'query ($id: ID!) { thread(id: $id) { id } }', withdrawn.threadId, NOBODY);
    }
    return none('alike each', deviations);
  }),
  own('writes to hidden and to missing things answer alike', async (place) => {
    const { hidden, withdrawn, other, noteId, staffSpace } = place.things;
    const writes: [string, string][] = [
      [
        'mutation ($id: ID!) { supportIdea(input: { ideaId: $id }) { __typename ... on Problem { code message } } }',
        hidden.id,
      ],
      [
        'mutation ($id: ID!) { withdrawSupport(ideaId: $id) { __typename ... on Problem { code message } } }',
        hidden.id,
      ],
      [
        'mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename ... on Problem { code message } } }',
        hidden.id,
      ],
      [
        'mutation ($id: ID!) { followThread(threadId: $id) { __typename ... on Problem { code message } } }',
        hidden.threadId,
      ],
      [
        'mutation ($id: ID!) { postComment(input: { threadId: $id, text: "x" }) { __typename ... on Problem { code message } } }',
        hidden.threadId,
      ],
      [
        'mutation ($id: ID!) { supportIdea(input: { ideaId: $id }) { __typename ... on Problem { code message } } }',
        withdrawn.id,
      ],
      [
        'mutation ($id: ID!) { restoreIdea(ideaId: $id) { __typename ... on Problem { code message } } }',
        withdrawn.id,
      ],
      [
        'mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename ... on Problem { code message } } }',
        noteId,
      ],
      [
        'mutation ($id: ID!) { editComment(input: { commentId: $id, text: "x" }) { __typename ... on Problem { code message } } }',
        noteId,
      ],
      [
        'mutation ($id: ID!) { postIdea(input: { spaceId: $id, title: "x", text: "x" }) { __typename ... on Problem { code message } } }',
        staffSpace.id,
      ],
      [
        'mutation ($id: ID!) { startConversation(input: { spaceId: $id, title: "x", text: "x" }) { __typename ... on Problem { code message } } }',
        staffSpace.id,
      ],
    ];
    const deviations: string[] = [];
    for (const [query, id] of writes) {
      const [real, missing] = [
        await other.graphql(query, { id }),
        await other.graphql(query, { id: NOBODY }),
      ];
      if (bare(real.text) !== bare(missing.text))
        deviations.push(`${query.slice(20, 60)}: ${real.text.slice(0, 160)}`);
    }
    return none('alike each', deviations);
  }),
  own("somebody else's sessions, tokens, drafts and notices answer as missing ones", async (place) => {
    const { customer, other } = place.things;
    const { viewer } = await customer.ask('{ viewer { sessions { id } } }');
    const sessionId = at(viewer, 'sessions', 0, 'id');
    const end = 'mutation ($id: ID!) { endSession(sessionId: $id) { __typename } }';
    const [real, missing] = [
      await other.graphql(end, { id: sessionId }),
      await other.graphql(end, { id: NOBODY }),
    ];
    const still = at((await customer.ask('{ viewer { id } }'))['viewer'], 'id');
    return fits(
      'alike, and the session goes on',
      [real.text, still !== null],
      real.text === missing.text && still !== null,
    );
  }),
  own('nothing outside the team holds a word of the team', async (place) => {
    const { customer, idea, hidden } = place.things;
    const deviations: string[] = [];
    const pages = [
      '/',
      '/ideas',
      idea.path,
      hidden.path,
      '/spaces',
      '/roadmap',
      '/conversations',
      '/sitemap.xml',
      '/robots.txt',
      '/community.css',
      '/favicon.svg',
    ];
    const queries = [
      '{ community { name } spaces(includeArchived: true) { name description slug ideaCount } }',
      '{ ideas(first: 50) { totalCount edges { node { title text thread { comments(first: 10) { edges { node { text } } } } } } } }',
      '{ recentAnswers(first: 50) { edges { node { text } } } conversations(first: 50) { edges { node { title text } } } }',
    ];
    for (const caller of [place.visitor(), customer]) {
      for (const path of pages) {
        const { text } = await caller.get(path);
        // The address asked for may be repeated.
        if (without(path, text).includes(SECRET_WORDS)) deviations.push(path);
      }
      for (const query of queries) {
        const { text, status } = await caller.graphql(query);
        if (status !== 200 || text.includes(SECRET_WORDS)) deviations.push(`${status} ${query}`);
      }
    }
    return none(`no "${SECRET_WORDS}" anywhere`, deviations);
  }),
  own('words that were taken back are gone for everybody but their author and the team', async (place) => {
    const { withdrawn, other } = place.things;
    const deviations: string[] = [];
    for (const caller of [place.visitor(), other]) {
      for (const path of ['/', '/ideas', withdrawn.path, `/ideas/${withdrawn.number}`, '/sitemap.xml']) {
        const { text } = await caller.get(path);
        // The address asked for may be repeated; its words may not.
        if (without(withdrawn.path, text).includes(WITHDRAWN_WORDS)) deviations.push(path);
      }
    }
    return none(`no "${WITHDRAWN_WORDS}" anywhere`, deviations);
  }),
  own('a hidden page and a missing page answer with the same status and words', async (place) => {
    const { hidden } = place.things;
    const [real, missing] = await Promise.all([
      place.visitor().get(`/ideas/${hidden.number}`),
      place.visitor().get('/ideas/999999'),
    ]);
    const shape = (text: string): string =>
      text.replaceAll(String(hidden.number), 'N').replaceAll('999999', 'N');
    return same([missing.status, shape(missing.text).length], [real.status, shape(real.text).length]);
  }),
  own('the social card of a hidden, a withdrawn and a missing idea is the same picture', async (place) => {
    const { hidden, withdrawn } = place.things;
    const pictures: string[] = [];
    for (const number of [hidden.number, withdrawn.number, 999_999]) {
      const { status, text } = await place.visitor().get(`/social/ideas/${number}.png`);
      pictures.push(`${status} ${text}`);
    }
    return fits('one picture', `${new Set(pictures).size} pictures`, new Set(pictures).size === 1);
  }),
  own(
    'an address book cannot be made: members are listed to the team, mail addresses to nobody else',
    async (place) => {
      const { customer, other, staff } = place.things;
      const asked = await other.graphql('query ($id: ID!) { member(id: $id) { id name } }', {
        id: customer.memberId,
      });
      const field = await other.graphql('query ($id: ID!) { member(id: $id) { email } }', {
        id: customer.memberId,
      });
      const list = await other.graphql('{ members { totalCount } }');
      const all = [asked, field, list].map(({ text }) => text).join();
      return fits(
        'no address',
        [field.status, all.length],
        !all.includes(customer.email) && !all.includes(staff.email),
      );
    },
  ),
]);
