import type { Caller } from '../caller.ts';
import { fits, none, own, same, theme } from '../check.ts';
import { at, textAt, type Answered } from '../http.ts';
import { noticed } from '../noticed.ts';
import type { Place } from '../place.ts';
import { POST_COMMENT, postIdea, SECRET_WORDS, WITHDRAWN_WORDS } from '../things.ts';

const CHOICES = `query ($token: String!) {
  choices: mailChoicesByLink(token: $token) { id preferences { mailAnswers mailReplies mailPace } mutes { id kind title } } }`;
const CHANGE = `mutation ($token: String!, $input: MailChoicesInput!) {
  changed: updateMailChoicesByLink(token: $token, input: $input) { __typename } }`;
const MINE = '{ viewer { preferences { mailAnswers mailReplies mailPace keyboardShortcuts } } }';

type Notice = Awaited<ReturnType<typeof noticed>>;
const kept = new WeakMap<Place, Promise<Notice>>();

/** One notice for the checks that only look. */
function notice(place: Place): Promise<Notice> {
  const there = kept.get(place) ?? noticed(place, 'Nora Notice');
  kept.set(place, there);
  return there;
}

async function preferencesOf(caller: Caller): Promise<unknown> {
  return at(await caller.ask(MINE), 'viewer', 'preferences');
}

/** What comes of one-click unsubscribing, as a mail program does it (RFC 8058). */
function oneClick(caller: Caller, token: string): Promise<Answered> {
  return caller.send({
    path: `/mail/unsubscribe?token=${token}`,
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

/** Tokens that were damaged, made up, or made for something else. */
function forgeries({ unsubscribe, choices }: Notice['links'], wanted: keyof Notice['links']): string[] {
  const right = wanted === 'choices' ? choices : unsubscribe;
  const turned = (at: number): string =>
    right.slice(0, at) + (right[at] === 'A' ? 'B' : 'A') + right.slice(at + 1);
  return [
    wanted === 'choices' ? unsubscribe : choices,
    '',
    'x',
    right.slice(0, -1),
    right.slice(1),
    `${right}A`.repeat(2),
    ...[0, 1, Math.floor(right.length / 2), right.length - 3].map(turned),
    Buffer.from(JSON.stringify(['a', 'b', 'ANSWER'])).toString('base64url'),
    '%00',
    'null',
    'A'.repeat(8_000),
  ];
}

/** Links in mail that work without signing in. */
export const mailLinks = theme('mail-links', [
  own(
    'damaged, made-up and swapped tokens of the page of choices answer alike and change nothing',
    async (place) => {
      const { person, links } = await notice(place);
      const before = await preferencesOf(person);
      const visitor = place.visitor();
      const reads = new Set<string>();
      const writes = new Set<string>();
      for (const token of forgeries(links, 'choices')) {
        reads.add((await visitor.graphql(CHOICES, { token })).text);
        writes.add((await visitor.graphql(CHANGE, { token, input: { mailPace: 'NEVER' } })).text);
      }
      return same(
        [['{"data":{"choices":null}}'], ['{"data":{"changed":{"__typename":"NotFound"}}}'], before],
        [[...reads], [...writes], await preferencesOf(person)],
      );
    },
  ),
  own('damaged, made-up and swapped tokens end no mail', async (place) => {
    const { person, links } = await notice(place);
    const before = await preferencesOf(person);
    const deviations: string[] = [];
    for (const token of forgeries(links, 'unsubscribe')) {
      const [looked, pressed] = [
        await place.visitor().get(`/mail/unsubscribe?token=${token}`),
        await oneClick(place.visitor(), token),
      ];
      if (looked.status !== 400 || pressed.status !== 400)
        deviations.push(`${token.slice(0, 20)}: ${looked.status} ${pressed.status}`);
    }
    const after = await preferencesOf(person);
    if (JSON.stringify(after) !== JSON.stringify(before)) deviations.push('something changed');
    return none('400 for each', deviations);
  }),
  own('a token given twice, as a list or as an object is none', async (place) => {
    const { links } = await notice(place);
    const deviations: string[] = [];
    for (const query of [
      `token=${links.unsubscribe}&token=${links.unsubscribe}`,
      `token[]=${links.unsubscribe}`,
      `token[x]=${links.unsubscribe}`,
      'token',
      '',
    ]) {
      for (const method of ['GET', 'POST']) {
        const { status } = await place
          .visitor()
          .send({ path: `/mail/unsubscribe?${query}`, method, body: method === 'POST' ? '' : undefined });
        if (status !== 400) deviations.push(`${method} ${query.slice(0, 20)}: ${status}`);
      }
    }
    return none('400 for each', deviations);
  }),
  own('looking at a link changes nothing, however often and by whichever method', async (place) => {
    const { person, links } = await notice(place);
    const before = await preferencesOf(person);
    const statuses = new Set<number>();
    for (const method of ['GET', 'HEAD']) {
      for (const path of [
        `/mail/unsubscribe?token=${links.unsubscribe}`,
        `/mail/preferences?token=${links.choices}`,
      ]) {
        for (const caller of [place.visitor(), place.things.customer])
          statuses.add((await caller.send({ method, path })).status);
      }
    }
    return same([[200], before], [[...statuses], await preferencesOf(person)]);
  }),
  own('neither page tells who the reader is, and neither is kept or told on', async (place) => {
    const { person, links } = await notice(place);
    const deviations: string[] = [];
    for (const path of [
      `/mail/unsubscribe?token=${links.unsubscribe}`,
      `/mail/preferences?token=${links.choices}`,
    ]) {
      const { text, headers } = await place.visitor().get(path);
      if (text.includes('Nora') || text.includes(person.email) || text.includes(person.memberId))
        deviations.push(`${path.slice(0, 20)} tells who`);
      if (!/no-store/.test(String(headers['cache-control']))) deviations.push(`${path.slice(0, 20)} is kept`);
      if (headers['referrer-policy'] !== 'no-referrer') deviations.push(`${path.slice(0, 20)} is told on`);
      if (!/noindex/.test(text + String(headers['x-robots-tag'])))
        deviations.push(`${path.slice(0, 20)} is found`);
      if (/https?:\/\/(?!ideas\.example\.test)[^"'\s]+\.(?:js|css|png)/.test(text))
        deviations.push(`${path.slice(0, 20)} loads from elsewhere`);
    }
    const { text } = await place.visitor().graphql(CHOICES, { token: links.choices });
    if (text.includes(person.memberId) || text.includes(person.email)) deviations.push('the API tells who');
    return none('nobody named, nothing kept', deviations);
  }),
  own('a link is for its own reader, whoever is signed in', async (place) => {
    const { other } = place.things;
    const { person, links } = await noticed(place, 'Rita Reader');
    const before = await preferencesOf(other);
    await other.graphql(CHANGE, { token: links.choices, input: { mailReplies: 'NEVER' } });
    await oneClick(other, links.unsubscribe);
    const reader = await preferencesOf(person);
    return same(
      [before, 'NEVER', 'NEVER'],
      [await preferencesOf(other), at(reader, 'mailReplies'), at(reader, 'mailAnswers')],
    );
  }),
  own('a link changes choices about mail and nothing else', async (place) => {
    const { person, links } = await notice(place);
    const deviations: string[] = [];
    for (const input of [
      { keyboardShortcuts: false },
      { name: 'Evil' },
      { email: 'evil@example.org' },
      { role: 'ADMIN' },
      { memberId: place.things.admin.memberId, mailPace: 'NEVER' },
    ]) {
      const answer = await place.visitor().graphql(CHANGE, { token: links.choices, input });
      if (textAt(answer.json, 'data', 'changed', '__typename') === 'MailChoices')
        deviations.push(JSON.stringify(input));
    }
    for (const document of [
      '{ viewer { id } }',
      'mutation { updatePreferences(input: { mailPace: NEVER }) { __typename } }',
    ]) {
      const headers = { authorization: `Bearer ${links.choices}` };
      const { text } = await place.visitor().graphql(document, {}, headers);
      if (/"viewer":\{|PreferencesChanged/.test(text)) deviations.push(`as a token of the API: ${text}`);
    }
    if (!at(await preferencesOf(person), 'keyboardShortcuts')) deviations.push('the keyboard was changed');
    return none('refused each', deviations);
  }),
  own('a page of choices names nothing that its holder could not read', async (place) => {
    const { customer, staff, publicSpace, hidden } = place.things;
    const { person, links } = await noticed(place, 'Milo Muter');
    const idea = await postIdea(customer, publicSpace, `Soon gone ${WITHDRAWN_WORDS}`, 'x');
    const suggested = await person.ask(
      `mutation ($input: SuggestEditInput!) { suggestEdit(input: $input) {
        ... on SuggestionPosted { suggestion { thread { id } } } ... on Problem { message } } }`,
      {
        input: {
          ideaId: idea.id,
          fromRevision: 1,
          title: 'Other',
          text: 'Other words',
          why: 'They say more.',
        },
      },
    );
    const MUTE = 'mutation ($id: ID!) { muteThread(threadId: $id) { __typename } }';
    for (const id of [
      idea.threadId,
      textAt(suggested, 'suggestEdit', 'suggestion', 'thread', 'id'),
      hidden.threadId,
    ]) {
      await person.graphql(MUTE, { id });
    }
    await staff.graphql(MUTE, { id: hidden.threadId });
    await customer.ask('mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename } }', { id: idea.id });
    const { text } = await place.visitor().graphql(CHOICES, { token: links.choices });
    return fits(
      'mutes without titles',
      text.slice(0, 400),
      /"kind":"IDEA"/.test(text) &&
        /"kind":"SUGGESTION"/.test(text) &&
        !text.includes(WITHDRAWN_WORDS) &&
        !text.includes(SECRET_WORDS),
    );
  }),
  own('a mute of somebody else is not ended by a link', async (place) => {
    const { customer, idea } = place.things;
    const { links } = await notice(place);
    await customer.ask('mutation ($id: ID!) { muteThread(threadId: $id) { __typename } }', {
      id: idea.threadId,
    });
    const MUTES = '{ viewer { mutes(first: 9) { edges { node { id } } } } }';
    const mine = await customer.ask(MUTES);
    const muteId = textAt(mine, 'viewer', 'mutes', 'edges', 0, 'node', 'id');
    await place
      .visitor()
      .graphql(
        'mutation ($token: String!, $muteId: ID!) { unmuteByLink(token: $token, muteId: $muteId) { __typename } }',
        {
          token: links.choices,
          muteId,
        },
      );
    const after = await customer.ask(MUTES);
    await customer.ask('mutation ($id: ID!) { unmuteThread(threadId: $id) { __typename } }', {
      id: idea.threadId,
    });
    return fits(
      'still there',
      [muteId, after],
      muteId !== '' && JSON.stringify(mine) === JSON.stringify(after),
    );
  }),
  own('links of somebody who has left open nothing and change nothing', async (place) => {
    const { database } = place.own;
    const { person, links } = await noticed(place, 'Lena Left');
    const stored = async (): Promise<unknown> =>
      (await database.query('select preferences from member where id = $1', [person.memberId])).rows[0];
    await database.query('update member set left_at = now() where id = $1', [person.memberId]);
    const before = await stored();
    const read = await place.visitor().graphql(CHOICES, { token: links.choices });
    const forged = await place.visitor().graphql(CHOICES, { token: 'x' });
    const changed = await place
      .visitor()
      .graphql(CHANGE, { token: links.choices, input: { mailPace: 'AT_ONCE' } });
    const clicked = await oneClick(place.visitor(), links.unsubscribe);
    return fits(
      'as a forged one, nothing changed',
      [read.text, changed.text, clicked.status],
      read.text === forged.text &&
        changed.text.includes('NotFound') &&
        clicked.status < 500 &&
        JSON.stringify(await stored()) === JSON.stringify(before),
    );
  }),
  own('a link cannot be tried by the hundred', async (place) => {
    const { links } = await notice(place);
    const caller = place.visitor();
    const codes = new Set<string>();
    for (let tries = 0; tries < 140; tries += 1) {
      const { json } = await caller.graphql(CHANGE, {
        token: links.choices,
        input: { digestHour: tries % 24 },
      });
      codes.add(
        textAt(json, 'errors', 0, 'extensions', 'code') || textAt(json, 'data', 'changed', '__typename'),
      );
    }
    return same(['MailChoices', 'RATE_LIMITED'], [...codes]);
  }),
  own('a comment in a muted thread reaches nobody who muted it', async (place) => {
    const { customer } = place.things;
    const { person, idea } = await noticed(place, 'Quentin Quiet');
    await person.ask('mutation ($id: ID!) { muteThread(threadId: $id) { __typename } }', {
      id: idea.threadId,
    });
    const before = place.own.mail.mails.length;
    await customer.ask(POST_COMMENT, { input: { threadId: idea.threadId, text: 'Do you hear me?' } });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const mails = place.own.mail.mails.slice(before).filter(({ to }) => to === person.email).length;
    return same(0, mails);
  }),
]);
