import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fits, none, own, same, theme } from '../check.ts';
import { CREATE_HOOK, deleteHook, deliveriesOf, hookInput, hookTo, pinged, tryHook } from '../hooks.ts';
import { at, textAt } from '../http.ts';
import { codeIn, MARKUP } from '../payloads.ts';
import type { Place } from '../place.ts';
import { POST_COMMENT, postIdea, SECRET_WORDS } from '../things.ts';
import { spaceNamed } from '../together/spaces.ts';

const MANAGING: readonly [string, object][] = [
  ['{ webhooks { id name url } }', {}],
  ['query ($id: ID!) { webhook(id: $id) { id name url } }', {}],
  ['query ($id: ID!) { webhookDeliveries(webhookId: $id) { edges { node { id body } } } }', {}],
  ['mutation ($id: ID!) { pingWebhook(webhookId: $id) { __typename } }', {}],
  ['mutation ($id: ID!) { switchWebhook(webhookId: $id, on: false) { __typename } }', {}],
  [
    'mutation ($id: ID!) { replaceWebhookSecret(webhookId: $id) { __typename ... on WebhookSecretReplaced { secret } } }',
    {},
  ],
  ['mutation ($id: ID!) { deleteWebhook(webhookId: $id) { __typename } }', {}],
];

/** Whether the server's own receiver heard a word in whatever it was told. */
function heard(place: Place, path: string, word: string): boolean {
  return place.own.receiver.at(path).some(({ body }) => body.includes(word));
}

/** Waits until a word has come to a path, or for ten seconds. */
async function arrived(place: Place, path: string, word: string): Promise<void> {
  for (const end = performance.now() + 10_000; performance.now() < end && !heard(place, path, word);) {
    await pause(100);
  }
}

/** Other programs that hear what happens: who may say so, and what they hear. */
export const webhooks = theme('webhooks', [
  own('nobody but admins reads, makes, changes, calls or deletes a webhook', async (place) => {
    const { customer, staff, admin } = place.things;
    const hook = await hookTo(place, '/rights');
    const made = await admin.ask(
      'mutation { createApiToken(input: { name: "hooks", scopes: [READ], expiresInDays: 9 }) { ... on ApiTokenCreated { secret } } }',
    );
    const reading = { authorization: `Bearer ${textAt(made, 'createApiToken', 'secret')}` };
    const deviations: string[] = [];
    const callers = [
      ['visitor', place.visitor(), {}],
      ['customer', customer, {}],
      ['staff', staff, {}],
      ['reading token of an admin', place.visitor(), reading],
    ] as const;
    for (const [who, caller, headers] of callers) {
      for (const [document] of MANAGING) {
        if (who.startsWith('reading') && !document.startsWith('mutation')) continue;
        const { json, text } = await caller.graphql(document, { id: hook.id }, headers);
        const refused = textAt(json, 'errors', 0, 'extensions', 'code');
        if (!/^(FORBIDDEN|UNAUTHENTICATED|NOT_FOUND)$/.test(refused))
          deviations.push(`${who}: ${text.slice(0, 120)}`);
      }
      const input = hookInput('https://example.org/');
      const { json } = await caller.graphql(CREATE_HOOK, { input }, headers);
      if (at(json, 'data', 'made')) deviations.push(`${who} made one`);
    }
    const standing = await deliveriesOf(place, hook);
    await deleteHook(place, hook);
    return none('refused each, nothing called', [
      ...deviations,
      ...standing.map(({ kind }) => `told ${kind}`),
    ]);
  }),
  own('what a receiver answers is words to the admin who reads it, and not much', async (place) => {
    const hook = await hookTo(place, '/hostile');
    const { answer } = await pinged(place, hook);
    const pages = await Promise.all(
      ['/admin/webhooks', `/admin/webhooks/${hook.id}`].map((path) => place.things.admin.get(path)),
    );
    await deleteHook(place, hook);
    const code = pages.map(({ text }) => codeIn(text)).find(Boolean);
    return fits(
      'a thousand characters, no code',
      [answer?.length, pages.map(({ status }) => status), code],
      answer !== null && answer.length <= 1_000 && !code && pages.every(({ status }) => status < 500),
    );
  }),
  own('a secret is shown once, signs what is sent, and is kept nowhere', async (place) => {
    const { admin } = place.things;
    const { database, receiver } = place.own;
    const hook = await hookTo(place, '/signed?key=hunter3');
    await pinged(place, hook);
    const [sent] = receiver.at('/signed?key=hunter3');
    const head = (name: string): string => String(sent?.headers[name]);
    const key = Buffer.from(hook.secret.replace(/^whsec_/, ''), 'base64');
    const signed = `${head('webhook-id')}.${head('webhook-timestamp')}.${sent?.body}`;
    const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    const { text } = await admin.graphql('{ webhooks { id name url host hasSecret } }');
    const dump = JSON.stringify(
      (await database.query('select to_jsonb(w) as w from webhook w')).rows.concat(
        (await database.query('select to_jsonb(d) as d from webhook_delivery d')).rows,
        (await database.query('select to_jsonb(k) as k from idempotency_key k')).rows,
      ),
    );
    const said = place.own.rapport.said();
    await deleteHook(place, hook);
    return fits(
      'signed; not in a list, the database or the log',
      [head('webhook-signature') === expected, key.length],
      head('webhook-signature').split(' ').includes(expected) &&
        key.length >= 24 &&
        [text, dump, said].every((where) => !where.includes(hook.secret)) &&
        !dump.includes('hunter3') &&
        !said.includes('hunter3'),
    );
  }),
  own('nothing of closed spaces, notes of the team and withdrawn things gets out', async (place) => {
    const { admin, staff, customer, staffSpace, membersSpace, publicSpace, idea } = place.things;
    const closing = await spaceNamed(admin, `Closing hooks ${Date.now()}`, 'PUBLIC');
    const all = await hookTo(place, '/all');
    const closed = await hookTo(place, '/chosen', { spaceIds: [closing.id] });
    await admin.ask('mutation ($input: UpdateSpaceInput!) { updateSpace(input: $input) { __typename } }', {
      input: {
        spaceId: closing.id,
        name: `Closed ${Date.now()}`,
        description: 'x',
        cadenceDays: 5,
        visibility: 'STAFF',
        archived: false,
      },
    });
    await postIdea(staff, closing, `In here ${SECRET_WORDS}`, SECRET_WORDS);
    const quiet = await postIdea(staff, staffSpace, `Hooked ${SECRET_WORDS}`, SECRET_WORDS);
    // Not by the customer, whose own data other checks look for such words in.
    const among = await place.newcomer('Among Members');
    await postIdea(among, membersSpace, `Among members ${SECRET_WORDS}`, SECRET_WORDS);
    await staff.ask(POST_COMMENT, { input: { threadId: quiet.threadId, text: SECRET_WORDS } });
    await staff.ask(POST_COMMENT, {
      input: { threadId: idea.threadId, text: `A note ${SECRET_WORDS}`, staffOnly: true },
    });
    await postIdea(customer, publicSpace, 'Told to everybody, marker-quoll', 'x');
    await arrived(place, '/all', 'marker-quoll');
    await pause(1_000);
    const verdict = [
      heard(place, '/all', 'marker-quoll'),
      heard(place, '/all', SECRET_WORDS),
      place.own.receiver.at('/chosen').length,
      place.own.receiver.received.some(
        ({ body }) => body.includes(customer.email) || body.includes(admin.email),
      ),
    ];
    for (const hook of [all, closed]) await deleteHook(place, hook);
    return same([true, false, 0, false], verdict);
  }),
  own('hostile words arrive as words, and call nobody in a Slack channel', async (place) => {
    const { publicSpace, staff } = place.things;
    const hooks = [await hookTo(place, '/json'), await hookTo(place, '/slack', { format: 'SLACK' })];
    const author = await place.newcomer('<!channel> <@U1> *bold*');
    const title = '<!here> <https://evil.example|click> &amp; marker-quokkas';
    const idea = await postIdea(author, publicSpace, title, MARKUP.join('\n\n'));
    await staff.ask(POST_COMMENT, {
      input: { threadId: idea.threadId, text: `<!everyone> ${MARKUP.join(' ').slice(0, 4_500)}` },
    });
    await arrived(place, '/slack', 'marker-quokkas');
    await pause(1_500);
    const deviations: string[] = [];
    for (const path of ['/json', '/slack']) {
      const sent = place.own.receiver.at(path);
      if (sent.length < 2) deviations.push(`${path}: ${sent.length} came`);
      for (const { body } of sent) {
        const message = JSON.parse(body) as unknown;
        const live = marked(message).filter((text) => /<[!@#]|<https?:\/\/evil|\|click>/.test(text));
        if (path === '/slack' && live.length > 0) deviations.push(live[0]?.slice(0, 160) ?? '');
      }
    }
    for (const hook of hooks) await deleteHook(place, hook);
    return none('no call in what Slack reads as markup', deviations);
  }),
  own('who has left is not named, when others go on about what they asked', async (place) => {
    const { publicSpace, staff } = place.things;
    const author = await place.newcomer('Gone Gunnarsson');
    const idea = await postIdea(author, publicSpace, 'Goes on without me', 'x');
    await place.own.database.query('update member set left_at = now() where id = $1', [author.memberId]);
    const hook = await hookTo(place, '/left');
    await staff.ask(POST_COMMENT, { input: { threadId: idea.threadId, text: 'marker-numbat' } });
    await arrived(place, '/left', 'marker-numbat');
    await deleteHook(place, hook);
    return same([true, false], [heard(place, '/left', 'marker-numbat'), heard(place, '/left', 'Gunnarsson')]);
  }),
  own('a hundred webhooks cannot be made', async (place) => {
    const made: string[] = [];
    let refused = '';
    for (let tries = 0; tries < 40 && refused === ''; tries += 1) {
      const { json } = await tryHook(place.things.admin, 'https://example.org/', { kinds: ['REVIEW_DUE'] });
      const id = textAt(json, 'data', 'made', 'webhook', 'id');
      if (id) made.push(id);
      else
        refused =
          textAt(json, 'data', 'made', '__typename') || textAt(json, 'errors', 0, 'extensions', 'code');
    }
    for (const id of made) await deleteHook(place, { id });
    return fits('refused before forty', [made.length, refused], refused !== '' && made.length < 40);
  }),
]);

/** Texts of a message that Slack reads as markup: everything but `plain_text`. */
function marked(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  if (Array.isArray(message)) return message.flatMap(marked);
  if (typeof message !== 'object' || message === null) return [];
  if ((message as { type?: unknown }).type === 'plain_text') return [];
  return Object.values(message).flatMap(marked);
}
