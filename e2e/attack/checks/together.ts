import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../caller.ts';
import { none, own, theme, type Verdict } from '../check.ts';
import { at } from '../http.ts';
import type { Place } from '../place.ts';
import { Socket } from '../socket.ts';
import { act, bare, cameOf, made } from '../together/act.ts';
import { LISTS, pagesAbout, readsOf, visitorOf, without, writesTo } from '../together/asked.ts';
import { spaceNamed } from '../together/spaces.ts';
import { peopleOf, writeTogether, type People, type Written } from '../together/written.ts';
import type { Space } from '../things.ts';

/** What the team said stays when a customer takes theirs back, and so does an idea that was merged into theirs. */
const STAYS = /\$id: String|rootCause|call|undoMerge|objectToMerge|endCall|RootCause/;

interface Gone {
  people: People;
  written: Written;
  space: Space;
  word: string;
}

const kept = new WeakMap<Place, Map<string, Promise<Gone>>>();

/** Written together, then out of sight. Made once. */
function gone(place: Place, how: 'closed' | 'withdrawn'): Promise<Gone> {
  const all = kept.get(place) ?? new Map<string, Promise<Gone>>();
  kept.set(place, all);
  const made = all.get(how) ?? (how === 'closed' ? closed(place) : withdrawn(place));
  all.set(how, made);
  return made;
}

async function closed(place: Place): Promise<Gone> {
  const { admin, idea } = place.things;
  const word = 'shutteredibex';
  const space = await spaceNamed(admin, 'Soon shut', 'PUBLIC');
  const people = await peopleOf(place);
  const written = await writeTogether(people, { space, publicIdea: idea, word });
  await pause(2_500);
  const input = {
    spaceId: space.id,
    name: 'Soon shut',
    description: 'x',
    cadenceDays: 5,
    visibility: 'STAFF',
  };
  await made(admin, 'updateSpace', { input });
  await pause(3_500);
  return { people, written, space, word };
}

async function withdrawn(place: Place): Promise<Gone> {
  const { publicSpace, idea } = place.things;
  const word = 'regrettedibex';
  const people = await peopleOf(place);
  const written = await writeTogether(people, {
    space: publicSpace,
    publicIdea: idea,
    word,
    stays: 'elsewhere',
  });
  await pause(2_500);
  await made(people.ben, 'unmarkSame', { irritantId: written.otherIrritantId });
  await made(people.ann, 'withdrawIrritant', { irritantId: written.irritantId });
  await made(people.ben, 'withdrawIrritant', { irritantId: written.otherIrritantId });
  // Words of others would go with it otherwise.
  await made(people.staff, 'undoMerge', { input: { mergeId: written.mergeId, why: 'x' } });
  await made(people.ann, 'withdrawIdea', { ideaId: written.idea.id });
  await pause(3_500);
  return { people, written, space: publicSpace, word };
}

/** Looks everywhere as somebody, for the word. */
async function looked(caller: Caller, { written, people, word, space }: Gone): Promise<string[]> {
  const found: string[] = [];
  const look = (where: string, text: string, status: number): void => {
    const place = text.indexOf(word);
    if (status >= 500 || place >= 0)
      found.push(`${where}: ${status} ${text.slice(Math.max(0, place - 80), place + 40)}`);
  };
  for (const query of LISTS) {
    const { text, status } = await caller.graphql(query);
    look(query.slice(0, 60), text, status);
  }
  for (const path of pagesAbout(written, [people.ann, people.ben, people.cid])) {
    const { text, status } = await caller.get(path);
    look(path, without(path, text), status);
  }
  for (const q of [word, `"${word}"`, word.slice(0, 7), `Stairs ${word} hurt`]) {
    const { text, status } = await caller.graphql(
      'query ($q: String!) { search(query: $q, first: 20) { edges { node { path title { text } excerpt { text } } } } similar(text: $q, first: 10) { ... on Idea { title } ... on Irritant { title } } }',
      { q },
    );
    look(`search ${q}`, text.replaceAll(`"${q}"`, ''), status);
  }
  const { text, status } = await caller.graphql(
    'query ($id: ID!, $slug: String!) { member(id: $id) { credits(first: 50) { edges { node { what idea { title } } } } ideas { edges { node { title } } } } ideas(filter: { space: $slug }) { totalCount edges { node { title text links { idea { title } } } } } }',
    { id: people.cid.memberId, slug: space.slug },
  );
  look('member', text, status);
  return found;
}

async function unseen(place: Place, how: 'closed' | 'withdrawn'): Promise<Verdict> {
  const all = await gone(place, how);
  const found: string[] = [];
  for (const caller of [visitorOf(place), all.people.cid]) found.push(...(await looked(caller, all)));
  const mine = await all.people.cid.post('/api/my-data', {});
  const data = mine.text.indexOf(all.word);
  if (mine.status !== 200 || data >= 0)
    found.push(`own data: ${mine.status} ${mine.text.slice(Math.max(0, data - 120), data + 20)}`);
  return none(`no "${all.word}" anywhere`, found);
}

/** What people write together, for those who may not see it. */
export const together = theme('together', [
  own('nothing of a space that was closed is left outside the team, for anybody who took part', (place) =>
    unseen(place, 'closed'),
  ),
  own('nothing around an idea and an irritant that were taken back is left for others', (place) =>
    unseen(place, 'withdrawn'),
  ),
  own('reads of what is hidden and of what is missing answer alike', async (place) => {
    const deviations: string[] = [];
    for (const how of ['closed', 'withdrawn'] as const) {
      const { people, written, space } = await gone(place, how);
      const reads = readsOf(written, space).filter(([query]) => how === 'closed' || !STAYS.test(query));
      for (const caller of [visitorOf(place), people.cid]) {
        for (const [query, real, missing] of reads) {
          const [there, nowhere] = [await caller.graphql(query, real), await caller.graphql(query, missing)];
          if (there.status !== nowhere.status || bare(there.text) !== bare(nowhere.text))
            deviations.push(
              `${how} ${query.slice(0, 80)}: ${there.text.slice(0, 120)} / ${nowhere.text.slice(0, 80)}`,
            );
        }
      }
    }
    return none('alike each', deviations);
  }),
  own('writes to what is hidden and to what is missing answer alike', async (place) => {
    const deviations: string[] = [];
    for (const how of ['closed', 'withdrawn'] as const) {
      const { people, written } = await gone(place, how);
      for (const caller of [people.cid, place.things.other, place.visitor()]) {
        const writes = writesTo(written, place.things.other.memberId);
        for (const [name, real, missing] of writes) {
          if (how === 'withdrawn' && (STAYS.test(name) || 'rootCauseId' in Object(real['input']))) continue;
          const [there, nowhere] = [await act(caller, name, real), await act(caller, name, missing)];
          if (bare(there.text) !== bare(nowhere.text))
            deviations.push(`${how} ${name}: ${there.text.slice(0, 140)} / ${nowhere.text.slice(0, 140)}`);
        }
      }
    }
    return none('alike each', deviations);
  }),
  own('an idea, an irritant and a link that lead to what is hidden cannot be made', async (place) => {
    const { customer, publicSpace, idea, hidden } = place.things;
    const { written } = await gone(place, 'closed');
    const post = { spaceId: publicSpace.id, title: 'Answering', text: 'x' };
    const tries: [string, object][] = [
      ['postIdea', { input: { ...post, irritantIds: [written.irritantId] } }],
      ['postIdea', { input: { ...post, callId: written.callId } }],
      ['linkIdeas', { input: { ideaId: idea.id, otherId: hidden.id, kind: 'RELATES_TO' } }],
      ['mergeIdeas', { input: { sourceId: idea.id, targetId: hidden.id, why: 'x' } }],
      ['linkIdeaToIrritant', { input: { ideaId: idea.id, irritantId: written.irritantId } }],
      ['linkIdeaToIrritant', { input: { ideaId: idea.id, rootCauseId: written.rootCauseId } }],
    ];
    const deviations: string[] = [];
    for (const [name, about] of tries) {
      const answer = await act(customer, name, { ...about }, randomUUID());
      const came = cameOf(name, answer);
      if (!/NotFound|InvalidInput/.test(came)) deviations.push(`${name}: ${answer.text.slice(0, 160)}`);
    }
    return none('refused each as missing', deviations);
  }),
  own('subscriptions to what became hidden end or stay silent, and new ones do not begin', async (place) => {
    const { people, written } = await gone(place, 'closed');
    const deviations: string[] = [];
    const socket = await Socket.greeted(place, people.cid);
    const asked: [string, string][] = [
      ['irritantChanged(irritantId: $id) { irritant { title } }', written.irritantId],
      ['suggestionChanged(suggestionId: $id) { suggestion { text } }', written.suggestionId],
      ['ideaChanged(ideaId: $id) { idea { title } }', written.idea.id],
      ['threadActivity(threadId: $id) { cursor }', written.suggestionThreadId],
      ['threadActivity(threadId: $id) { cursor }', written.irritantThreadId],
    ];
    for (const [index, [field, id]] of asked.entries()) {
      socket.subscribe(String(index), `subscription ($id: ID!) { ${field} }`, { id });
      const first = await socket.firstTo(String(index));
      const code =
        at(first?.payload, 0, 'extensions', 'code') ?? at(first?.payload, 'errors', 0, 'extensions', 'code');
      if (at(first?.payload, 'data') || code !== 'NOT_FOUND')
        deviations.push(`${field}: ${JSON.stringify(first)}`);
    }
    socket.close();
    return none('NOT_FOUND each', deviations);
  }),
  own('who was shown it live is shown no more of it from the moment it is hidden', async (place) => {
    const { admin, idea } = place.things;
    const people = await peopleOf(place);
    const space = await spaceNamed(admin, 'Shut while watched', 'PUBLIC');
    const written = await writeTogether(people, { space, publicIdea: idea, word: 'watchedibex' });
    const socket = await Socket.greeted(place, people.cid);
    const irritant = 'subscription ($id: ID!) { irritantChanged(irritantId: $id) { irritant { title } } }';
    const suggestion =
      'subscription ($id: ID!) { suggestionChanged(suggestionId: $id) { suggestion { text } } }';
    socket.subscribe('i', irritant, { id: written.irritantId });
    socket.subscribe('s', suggestion, { id: written.suggestionId });
    await socket.firstTo('i');
    await socket.firstTo('s');
    const input = {
      spaceId: space.id,
      name: 'Shut while watched',
      description: 'x',
      cadenceDays: 5,
      visibility: 'STAFF',
    };
    await made(admin, 'updateSpace', { input });
    await pause(3_500);
    const before = socket.messages.filter(({ type }) => type === 'next').length;
    const begun = socket.messages.length;
    await made(people.staff, 'fixRootCause', { input: { rootCauseId: written.rootCauseId, words: 'Done' } });
    await act(people.staff, 'acceptSuggestion', {
      input: { suggestionId: written.suggestionId, fromRevision: 1 },
    });
    await pause(1_500);
    const after = socket.messages.slice(begun).map((message) => JSON.stringify(message));
    socket.close();
    return none('begun, then nothing more', [
      ...(before >= 2 ? [] : [`only ${before} at first`]),
      ...after.filter((message) => message.includes('watchedibex')),
    ]);
  }),
]);
