import { fits, none, own, same, theme } from '../check.ts';
import { at } from '../http.ts';
import type { Place } from '../place.ts';
import { Socket } from '../socket.ts';
import { POST_COMMENT, SECRET_WORDS } from '../things.ts';

const IDEA = 'subscription ($id: ID!) { ideaChanged(ideaId: $id) { __typename } }';
const THREAD = `subscription ($id: ID!) { threadActivity(threadId: $id) { __typename } }`;
const INBOX = 'subscription { inboxChanged { __typename } }';

/** Live updates. */
export const sockets = theme('sockets', [
  own('a connection from a page of another origin is refused', async (place) => {
    const deviations: string[] = [];
    for (const origin of [
      'https://evil.example',
      'null',
      'http://ideas.example.test',
      'https://ideas.example.test:8443',
      'https://ideas.example.test.evil.example',
      'file://',
    ]) {
      const socket = await Socket.open(place, place.visitor(), { origin });
      if (socket.ended !== 403) deviations.push(`${origin}: ${socket.ended ?? 'open'}`);
      socket.close();
    }
    return none('403 for each', deviations);
  }),
  own('a connection to another path is refused', async (place) => {
    const socket = await Socket.open(place, place.visitor(), { path: '/elsewhere' });
    return same(404, socket.ended);
  }),
  own('a connection that does not introduce itself is closed within 3 s', async (place) => {
    const socket = await Socket.open(place, place.visitor(), { origin: place.publicUrl.origin });
    const began = performance.now();
    await socket.until(() => socket.ended !== null, 5_000);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    return fits('4408 within 3.5 s', [socket.ended, seconds], socket.ended === 4408 && seconds <= 3.5);
  }),
  own('subscribing before introducing oneself ends the connection', async (place) => {
    const socket = await Socket.open(place, place.visitor(), { origin: place.publicUrl.origin });
    socket.subscribe('1', INBOX);
    await socket.until(() => socket.ended !== null, 2_000);
    return same(4401, socket.ended);
  }),
  own('a token that is none ends the connection', async (place) => {
    const socket = await Socket.greeted(place, place.visitor(), {
      authorization: `Bearer rpt_${'x'.repeat(43)}`,
    });
    return same(4401, socket.ended);
  }),
  own('more than 20 subscriptions on one connection are refused', async (place) => {
    const socket = await Socket.greeted(place, place.visitor());
    for (let index = 0; index < 25; index += 1)
      socket.subscribe(String(index), IDEA, { id: place.things.idea.id });
    await socket.until(() => socket.messages.filter(({ type }) => type === 'error').length >= 5, 4_000);
    const refused = socket.messages.filter(({ type }) => type === 'error').length;
    socket.close();
    return same(5, refused);
  }),
  own('a connection that sends more than 100 messages in ten seconds is closed', async (place) => {
    const socket = await Socket.greeted(place, place.visitor());
    for (let index = 0; index < 150; index += 1) socket.send({ type: 'ping' });
    await socket.until(() => socket.ended !== null, 2_000);
    return same(4429, socket.ended);
  }),
  own('a message of more than 100 kB, and one that is no message, ends the connection', async (place) => {
    const ended: (number | null)[] = [];
    for (const message of ['x'.repeat(110_000), '{', '[]', '{"type":"nonsense"}', 'null']) {
      const socket = await Socket.greeted(place, place.visitor());
      socket.send(message);
      await socket.until(() => socket.ended !== null, 2_000);
      ended.push(socket.ended);
      socket.close();
    }
    return fits(
      'closed each',
      ended,
      ended.every((code) => code !== null),
    );
  }),
  own('queries and mutations do not pass over a connection', async (place) => {
    const socket = await Socket.greeted(place, place.things.customer);
    socket.subscribe('q', '{ __typename }');
    socket.subscribe('m', 'mutation { markAllRead { __typename } }');
    const types = [(await socket.firstTo('q'))?.type, (await socket.firstTo('m'))?.type];
    socket.close();
    return same(['error', 'error'], types);
  }),
  own('limits of documents hold over a connection too, without 5xx or hints', async (place) => {
    const socket = await Socket.greeted(place, place.visitor());
    const aliases = Array.from({ length: 16 }, (_, index) => `a${index}: __typename`).join(' ');
    const tries = [
      `subscription { inboxChanged { ${aliases} } }`,
      'subscription {',
      `subscription { ${'__typename '.repeat(1_001)} }`,
      'subscription { inboxChangd { id } }',
      'subscription { __typename }',
    ];
    tries.forEach((query, index) => socket.subscribe(String(index), query));
    const firsts = await Promise.all(tries.map((_, index) => socket.firstTo(String(index))));
    const open = socket.ended === null;
    socket.close();
    const words = JSON.stringify(firsts);
    return fits(
      'an error each',
      firsts.map((first) => first?.type),
      open && firsts.every((first) => first?.type === 'error') && !/did you mean|\bat .*\.js/i.test(words),
    );
  }),
  own('nobody outside can listen to what is hidden', async (place) => {
    const { hidden, customer, withdrawn, other } = place.things;
    const deviations: string[] = [];
    for (const caller of [place.visitor(), customer, other]) {
      const socket = await Socket.greeted(place, caller);
      socket.subscribe('1', IDEA, { id: hidden.id });
      socket.subscribe('2', THREAD, { id: hidden.threadId });
      const first = [await socket.firstTo('1'), await socket.firstTo('2')];
      if (!first.every(isRefusal))
        deviations.push(`${caller.memberId || 'visitor'} hears of the hidden idea`);
      socket.close();
    }
    const socket = await Socket.greeted(place, other);
    socket.subscribe('1', THREAD, { id: withdrawn.threadId });
    if (!isRefusal(await socket.firstTo('1'))) deviations.push('another hears of the withdrawn idea');
    socket.close();
    return none('refused each', deviations);
  }),
  own('notes of the team do not reach listeners outside', async (place) => {
    const { idea, staff, other } = place.things;
    const socket = await Socket.greeted(place, other);
    socket.subscribe('1', await threadDocument(place), { id: idea.threadId });
    await socket.firstTo('1');
    await staff.ask(POST_COMMENT, {
      input: { threadId: idea.threadId, text: `Once more ${SECRET_WORDS}`, staffOnly: true },
    });
    await socket.until(() => false, 1_500);
    const heard = JSON.stringify(socket.messages);
    socket.close();
    return fits(`no "${SECRET_WORDS}"`, heard.length, !heard.includes(SECRET_WORDS));
  }),
  own('an ended session is not told of what happens after it', async (place) => {
    const person = await place.newcomer('Lena Listens');
    const socket = await Socket.greeted(place, person);
    socket.subscribe('1', THREAD, { id: place.things.idea.threadId });
    await socket.firstTo('1');
    await person.from(person.ip).post('/api/sign-out', {});
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    const before = socket.messages.filter(({ type }) => type === 'next').length;
    await place.things.staff.ask(POST_COMMENT, {
      input: { threadId: place.things.idea.threadId, text: 'Is anybody listening?' },
    });
    await socket.until(() => socket.ended !== null, 4_000);
    const after = socket.messages.filter(({ type }) => type === 'next').length;
    socket.close();
    return same(['closed with 4403', 0], [`closed with ${socket.ended}`, after - before]);
  }),
]);

/** Everything a comment of an event can say. */
async function threadDocument(place: Place): Promise<string> {
  const { json } = await place
    .visitor()
    .graphql('{ __type(name: "ThreadEvent") { fields { name type { kind ofType { kind } } } } }');
  const fields = at(json, 'data', '__type', 'fields') as { name: string }[];
  const comment = fields.some(({ name }) => name === 'comment') ? 'comment { text }' : '';
  return `subscription ($id: ID!) { threadActivity(threadId: $id) { __typename ${comment} } }`;
}

/** Whether a subscription was answered by an error instead of an event. */
function isRefusal(message: { type: string; payload?: unknown } | undefined): boolean {
  return message?.type === 'error' || at(message?.payload, 'errors', 0) !== undefined;
}
