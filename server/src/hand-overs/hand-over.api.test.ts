import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { inboxOf } from '../../test/inbox.js';
import {
  madePromise,
  promisePlace,
  promising,
  seenPromise,
  toldOfPromises,
  type PromisePlace,
} from '../../test/promises.js';
import { set } from '../../test/reviews.js';
import { commentBy } from '../../test/threads.js';
import { codeOf, useWorlds, type TestMember } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const HAND_OVER = `mutation ($input: HandOverIdeaInput!) { it: handOverIdea(input: $input) { __typename
  ... on IdeaChanged { idea { handOvers { from { name } to { name } by { name } note } deciders { name } } }
  ... on InvalidInput { fields { path code message } } ... on Problem { message } } }`;
const NAME = `mutation ($ideaId: ID!, $memberId: ID!, $note: String) {
  it: nameDecider(ideaId: $ideaId, memberId: $memberId, note: $note) { __typename
    ... on IdeaChanged { idea { handOvers { to { name } note } deciders { name } } }
    ... on InvalidInput { fields { path code } } ... on Problem { message } } }`;

interface Answered {
  __typename: string;
  fields?: { path: string; code: string; message: string }[];
  idea?: {
    handOvers: { from: object | null; to: { name: string }; by: object; note: string }[];
    deciders: { name: string }[];
  };
}

async function handOver(
  { world, idea }: PromisePlace,
  who: TestMember,
  to: TestMember,
  more: object = {},
): Promise<Answered> {
  const input = { ideaId: idea.id, toId: to.id, note: 'I am away until May.', ...more };
  return (await world.as(who).run<{ it: Answered }>(HAND_OVER, { input })).it;
}

const NOTE = 'I am away until May.';

describe('handing an idea over', () => {
  it('is for staff, to staff who are there, and needs a note', async () => {
    const place = await promisePlace(await inWorld());
    const { world, ada, mira, jon, idea } = place;
    const input = { ideaId: idea.id, toId: jon.id, note: NOTE };
    expect(codeOf(await world.as(null).ask(HAND_OVER, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(ada).ask(HAND_OVER, { input }))).toBe('FORBIDDEN');
    expect((await handOver(place, mira, ada)).fields).toMatchObject([{ path: 'toId', code: 'UNKNOWN' }]);
    const nobody = { ...ada, id: idea.id };
    expect((await handOver(place, mira, nobody)).fields).toMatchObject([{ path: 'toId', code: 'UNKNOWN' }]);
    expect((await handOver(place, mira, jon, { note: ' \n' })).fields).toMatchObject([
      { path: 'note', code: 'REQUIRED' },
    ]);
    expect((await handOver(place, mira, jon, { note: 'x'.repeat(601) })).fields).toMatchObject([
      { path: 'note', code: 'TOO_LONG' },
    ]);
    await set(world, 'update member set left_at = now() where id = $1', [place.lead.id]);
    expect((await handOver(place, mira, place.lead)).fields).toMatchObject([{ path: 'toId' }]);
    expect(await handOver(place, mira, jon, { ideaId: place.space.id })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await toldOfPromises(place, ada)).toEqual([]);
  });

  it('keeps who, from whom, by whom and the note for everybody, and tells the author and the new person', async () => {
    const place = await promisePlace(await inWorld());
    const { world, ada, ben, mira, jon, lead } = place;
    const first = await handOver(place, lead, mira);
    expect(first.idea?.handOvers).toEqual([
      { from: null, to: { name: 'Mira' }, by: { name: 'Lead' }, note: NOTE },
    ]);
    expect((await handOver(place, lead, mira)).fields).toMatchObject([{ path: 'toId', code: 'TAKEN' }]);
    world.clock.advance({ minutes: 1 });
    const second = await handOver(place, mira, jon);
    expect(second.idea?.handOvers[1]).toEqual({
      from: { name: 'Mira' },
      to: { name: 'Jon' },
      by: { name: 'Mira' },
      note: NOTE,
    });
    expect(await toldOfPromises(place, ada)).toEqual(['HANDED_OVER AUTHOR 2 Mira']);
    expect(await toldOfPromises(place, jon)).toEqual(['HANDED_OVER RESPONSIBLE 1 Mira']);
    expect(await toldOfPromises(place, ben), 'not everybody who follows').toEqual([]);
    const [told] = await inboxOf(world, jon);
    expect(told).toMatchObject({ excerpt: NOTE });
    expect(told?.path).toMatch(/^\/ideas\/\d+-.*#hand-over-/);
  });

  it('lets an answer fall to the new person, though somebody else spoke last', async () => {
    const place = await promisePlace(await inWorld());
    const { world, ada, mira, lead, idea } = place;
    await commentBy(world, ada, idea.threadId, 'And when?');
    const owner = async (): Promise<string | undefined> => {
      const document = `{ idea(number: ${idea.number}) { fallsTo { name } } }`;
      const read = await world.as(null).run<{ idea: { fallsTo: { name: string } | null } }>(document);
      return read.idea.fallsTo?.name;
    };
    expect(await owner()).toBe('Mira');
    world.clock.advance({ minutes: 1 });
    await handOver(place, mira, lead);
    expect(await owner()).toBe('Lead');
  });

  it('gives nobody the right to decide on the words of a customer who is there', async () => {
    const place = await promisePlace(await inWorld());
    const { world, ada, mira, jon, space } = place;
    expect((await handOver(place, mira, jon)).idea?.deciders).toEqual([{ name: 'Ada' }]);
    const ours = { ...place, idea: await postIdea(world, mira, space, 'Ours') };
    const { idea } = await handOver(ours, mira, jon);
    expect(idea?.deciders.map(({ name }) => name).toSorted()).toEqual(['Jon', 'Mira']);
    await set(world, 'update member set left_at = now() where id = $1', [ada.id]);
    expect((await handOver(place, jon, mira)).idea?.deciders).toEqual([{ name: 'Mira' }]);
  });

  it('is not for what was taken back', async () => {
    const place = await promisePlace(await inWorld());
    await place.world.as(place.ada).run('mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename } }', {
      id: place.idea.id,
    });
    expect(await handOver(place, place.mira, place.jon)).toMatchObject({ __typename: 'NotPossible' });
  });

  it('is what naming another decider is, which asks for the note then', async () => {
    const place = await promisePlace(await inWorld());
    const { world, mira, jon, lead, space } = place;
    const { id: ideaId } = await postIdea(world, mira, space, 'Ours');
    const name = async (who: TestMember, note: string | null): Promise<Answered> =>
      (await world.as(lead).run<{ it: Answered }>(NAME, { ideaId, memberId: who.id, note })).it;
    expect((await name(jon, null)).idea?.handOvers, 'nobody had it').toEqual([]);
    expect((await name(lead, null)).fields).toEqual([{ path: 'note', code: 'REQUIRED' }]);
    const named = await name(lead, 'Jon is away.');
    expect(named.idea?.handOvers).toEqual([{ to: { name: 'Lead' }, note: 'Jon is away.' }]);
    expect((await name(lead, null)).__typename, 'the same once more changes nothing').toBe('IdeaChanged');
    expect((await inboxOf(world, mira)).filter(({ kind }) => kind === 'HANDED_OVER')).toMatchObject([
      { reason: 'AUTHOR', excerpt: 'Jon is away.' },
    ]);
  });

  it('takes the first of two at the same moment for who had it before the second', async () => {
    const place = await promisePlace(await inWorld());
    const { mira, jon, lead } = place;
    await Promise.all([handOver(place, mira, jon), handOver(place, mira, lead)]);
    const document = `{ idea(number: ${place.idea.number}) { handOvers { from { name } to { name } } } }`;
    const { idea } = await place.world
      .as(null)
      .run<{ idea: { handOvers: { from: { name: string } | null; to: { name: string } }[] } }>(document);
    expect(idea.handOvers).toHaveLength(2);
    const [first, second] = idea.handOvers.toSorted((one) => (one.from === null ? -1 : 1));
    expect([first?.from, second?.from]).toEqual([null, first?.to]);
  });
});

describe('handing a promise over', () => {
  it('tells the customer it was made to and the new person, who is the owner since', async () => {
    const place = await promisePlace(await inWorld());
    const { world, ada, ben, mira, jon, lead } = place;
    const { id: promiseId } = await madePromise(place);
    const give = (to: TestMember, note = NOTE) =>
      promising(world, lead, 'handOverPromise', { promiseId, toId: to.id, note });
    expect((await give(mira)).fields).toMatchObject([{ path: 'toId', code: 'TAKEN' }]);
    expect((await give(ada)).fields).toMatchObject([{ path: 'toId', code: 'UNKNOWN' }]);
    expect((await give(jon, '')).fields).toMatchObject([{ path: 'note', code: 'REQUIRED' }]);
    expect((await give(jon)).promise).toMatchObject({
      owner: { name: 'Jon' },
      handOvers: [{ from: { name: 'Mira' }, to: { name: 'Jon' }, by: { name: 'Lead' }, note: NOTE }],
    });
    expect(await toldOfPromises(place, ada)).toContain('HANDED_OVER AUTHOR 1 Lead');
    expect(await toldOfPromises(place, mira), 'who had it').toEqual(['HANDED_OVER RESPONSIBLE 1 Lead']);
    expect(await toldOfPromises(place, jon)).toContain('HANDED_OVER RESPONSIBLE 1 Lead');
    const told = (await inboxOf(world, ada)).find(({ kind }) => kind === 'HANDED_OVER');
    expect(told).toMatchObject({ path: `/promises/${promiseId}`, excerpt: NOTE });
    expect(await toldOfPromises(place, ben)).toEqual(['PROMISE_MADE FOLLOWING 1 Mira']);
    expect((await seenPromise(world, null, promiseId))?.handOvers).toHaveLength(1);
  });
});
