import { describe, expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import {
  makePromise,
  madePromise,
  promisePlace,
  promising,
  QUOTE,
  seenPromise,
  toldOfPromises,
} from '../../test/promises.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);
const wrong = ({ fields }: { fields?: { path: string; code: string }[] }): string[] =>
  (fields ?? []).map(({ path, code }) => `${path} ${code}`);

describe('making a promise', () => {
  it('is for staff, of what everybody can read that the team said', async () => {
    const place = await promisePlace(await inWorld());
    const { world, ada, mira, idea } = place;
    await expect(makePromise(place, {}, ada)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const hers = await commentBy(world, ada, idea.threadId, QUOTE);
    expect(await makePromise(place, { sourceId: hers })).toMatchObject({ __typename: 'NotPossible' });
    const note = await commentBy(world, mira, idea.threadId, QUOTE, { staffOnly: true });
    expect(await makePromise(place, { sourceId: note })).toMatchObject({ __typename: 'NotPossible' });
    expect(await makePromise(place, { sourceKind: 'IDEA', sourceId: idea.id })).toMatchObject({
      __typename: 'NotPossible',
    });
    expect(await makePromise(place, { sourceId: idea.id })).toMatchObject({ __typename: 'NotFound' });
    await world.as(mira).run('mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }', {
      id: place.commentId,
    });
    expect(await makePromise(place)).toMatchObject({ __typename: 'NotFound' });
  });

  it('says beside the field what cannot be', async () => {
    const place = await promisePlace(await inWorld());
    expect(wrong(await makePromise(place, { quote: 'We will send you money' }))).toEqual(['quote UNKNOWN']);
    expect(wrong(await makePromise(place, { quote: 'We' }))).toEqual(['quote TOO_SHORT']);
    expect(wrong(await makePromise(place, { quote: ' ' }))).toEqual(['quote REQUIRED']);
    expect(wrong(await makePromise(place, { dueOn: '2026-03-01' }))).toEqual(['dueOn IN_THE_PAST']);
    expect(wrong(await makePromise(place, { dueOn: '2029-03-03' }))).toEqual(['dueOn OUT_OF_RANGE']);
    expect(wrong(await makePromise(place, { ownerId: place.ada.id }))).toEqual(['ownerId UNKNOWN']);
    expect(wrong(await makePromise(place, { text: 'x'.repeat(501) }))).toEqual(['text TOO_LONG']);
    expect(await toldOfPromises(place, place.ben)).toEqual([]);
  });

  it('keeps the words and who said them, to whom, with owner and day, for everybody to see', async () => {
    const place = await promisePlace(await inWorld());
    const { world, jon, idea } = place;
    const made = await makePromise(place, { ownerId: jon.id, text: 'Send Ada a reader' });
    expect(made).toMatchObject({ __typename: 'PromiseChanged' });
    const seen = await seenPromise(world, null, made.promise?.id ?? '');
    expect(seen).toMatchObject({
      text: 'Send Ada a reader',
      quote: QUOTE,
      state: 'OPEN',
      daysLate: 0,
      firstDueOn: '2026-03-10',
      dueOn: '2026-03-10',
      source: { kind: 'COMMENT', author: { name: 'Mira' } },
      about: { title: 'Read the meter from a photo', kind: 'IDEA' },
      owner: { name: 'Jon' },
      madeBy: { name: 'Mira' },
      madeTo: { name: 'Ada' },
      dates: [],
      handOvers: [],
      viewerCan: [],
    });
    expect(seen?.path).toBe(`/promises/${seen?.id}`);
    expect(seen?.source.path).toBe(`${seen?.about.path}#comment-${place.commentId}`);
    expect(seen?.about.path).toMatch(new RegExp(`^/ideas/${idea.number}-`));
    expect((await seenPromise(world, jon, seen?.id ?? ''))?.viewerCan).toEqual([
      'KEEP',
      'MOVE',
      'DROP',
      'HAND_OVER',
    ]);
    const [first] = (await inboxOf(world, place.ben)).filter(({ kind }) => kind === 'PROMISE_MADE');
    expect(first).toMatchObject({ reason: 'FOLLOWING', path: seen?.path, excerpt: 'Send Ada a reader' });
    expect(await toldOfPromises(place, place.ada)).toEqual(['PROMISE_MADE AUTHOR 1 Mira']);
    expect(await toldOfPromises(place, jon), 'who answers for it').toEqual(['PROMISE_MADE FOLLOWING 1 Mira']);
    expect(await toldOfPromises(place, place.mira), 'not of her own act').toEqual([]);
  });

  it('finds the words whatever marks and white space stand between them', async () => {
    const place = await promisePlace(await inWorld());
    const raw = await makePromise(place, { quote: '**We will send you a reader** that works\n in the dark' });
    expect(raw.promise).toMatchObject({ quote: QUOTE, text: QUOTE });
    expect(await makePromise(place, { quote: 'I will tell you how far we are.' })).toMatchObject({
      __typename: 'PromiseChanged',
    });
  });

  it('stands though the comment is edited or taken back', async () => {
    const place = await promisePlace(await inWorld());
    const { id } = await madePromise(place);
    await place.world
      .as(place.mira)
      .run('mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }', {
        id: place.commentId,
      });
    expect(await seenPromise(place.world, null, id)).toMatchObject({ quote: QUOTE, state: 'OPEN' });
  });

  it('to a customer in a conversation is to whom the comment replies', async () => {
    const place = await promisePlace(await inWorld());
    const { world, ben, mira, space } = place;
    const { threadId } = await conversationBy(world, mira, space.id);
    const asked = await commentBy(world, ben, threadId, 'When do you look at the meters?');
    const sourceId = await commentBy(world, mira, threadId, QUOTE, { parentId: asked });
    expect((await madePromise(place, { sourceId })).madeTo).toEqual({ name: 'Ben' });
    const toNobody = await commentBy(world, mira, threadId, QUOTE);
    const promise = await madePromise(place, { sourceId: toNobody });
    expect(promise).toMatchObject({ madeTo: null, about: { kind: 'CONVERSATION' } });
  });

  it('of the same words is one at a time, whoever is first', async () => {
    const place = await promisePlace(await inWorld());
    const { world, mira } = place;
    const all = await Promise.all([
      makePromise(place),
      makePromise(place, {}, place.jon),
      makePromise(place),
    ]);
    expect(all.map(({ __typename }) => __typename).sort()).toEqual([
      'NotPossible',
      'NotPossible',
      'PromiseChanged',
    ]);
    const id = all.find(({ promise }) => promise)?.promise?.id;
    await promising(world, mira, 'dropPromise', { promiseId: id, why: 'It broke.' });
    expect(await makePromise(place), 'it may be given again').toMatchObject({ __typename: 'PromiseChanged' });
  });

  it('with one key happens once', async () => {
    const place = await promisePlace(await inWorld());
    const { world, mira, commentId } = place;
    const input = {
      sourceKind: 'COMMENT',
      sourceId: commentId,
      quote: QUOTE,
      ownerId: mira.id,
      dueOn: '2026-03-10',
    };
    const key = '0198a3f2-0000-7000-8000-000000000001';
    const one = await promising(world, mira, 'makePromise', input, key);
    const again = await promising(world, mira, 'makePromise', input, key);
    expect(again.promise?.id).toBe(one.promise?.id);
  });

  it('is not for what was taken back', async () => {
    const place = await promisePlace(await inWorld());
    const { world, ada, idea } = place;
    const { id } = await madePromise(place);
    await world
      .as(ada)
      .run('mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename } }', { id: idea.id });
    expect(await makePromise(place, { quote: 'Nothing else is planned.' })).toMatchObject({
      __typename: 'NotPossible',
    });
    expect(await seenPromise(world, null, id), 'it rests with the idea').toBeNull();
    expect(await seenPromise(world, place.jon, id)).toMatchObject({ id });
  });
});

describe('a promise goes on', () => {
  it('and nobody but the team changes it', async () => {
    const place = await promisePlace(await inWorld());
    const { world, ada } = place;
    const { id: promiseId } = await madePromise(place);
    const acts = {
      movePromise: { dueOn: '2026-04-01', why: 'x' },
      keepPromise: { text: 'x' },
      dropPromise: { why: 'x' },
      handOverPromise: { toId: place.jon.id, note: 'x' },
    };
    for (const [mutation, rest] of Object.entries(acts)) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
      const input = { promiseId, ...rest };
      expect(codeOf(await world.as(ada).ask(document, { input })), mutation).toBe('FORBIDDEN');
      expect(codeOf(await world.as(null).ask(document, { input })), mutation).toBe('UNAUTHENTICATED');
      const nowhere = await promising(world, place.jon, mutation, { ...input, promiseId: place.idea.id });
      expect(nowhere, mutation).toMatchObject({ __typename: 'NotFound' });
    }
    expect(await seenPromise(world, null, promiseId)).toMatchObject({ state: 'OPEN', dates: [] });
  });

  it('with another day, the old ones staying in view, and counts by the first', async () => {
    const place = await promisePlace(await inWorld());
    const { world, mira, jon } = place;
    const { id: promiseId } = await madePromise(place);
    const move = (dueOn: string, why = 'The parts are late.') =>
      promising(world, jon, 'movePromise', { promiseId, dueOn, why });
    expect(wrong(await move('2026-03-20', ' '))).toEqual(['why REQUIRED']);
    expect(wrong(await move('2026-03-01'))).toEqual(['dueOn IN_THE_PAST']);
    expect(wrong(await move('2026-03-10'))).toEqual(['dueOn TAKEN']);
    expect(wrong(await move('2036-03-10'))).toEqual(['dueOn OUT_OF_RANGE']);
    await move('2026-03-20');
    world.clock.set('2026-03-11T00:30:00+01:00');
    const moved = await move('2026-03-15', 'They came.');
    expect(moved.promise).toMatchObject({
      state: 'LATE',
      daysLate: 1,
      firstDueOn: '2026-03-10',
      dueOn: '2026-03-15',
      dates: [
        { from: '2026-03-10', to: '2026-03-20', why: 'The parts are late.', by: { name: 'Jon' } },
        { from: '2026-03-20', to: '2026-03-15', why: 'They came.', by: { name: 'Jon' } },
      ],
    });
    expect(await toldOfPromises(place, place.ben)).toContain('PROMISE_MOVED FOLLOWING 2 Jon');
    world.clock.set('2026-03-12T09:00:00Z');
    const kept = await promising(world, mira, 'keepPromise', { promiseId, text: 'Sent by post.' });
    expect(kept.promise).toMatchObject({ state: 'KEPT_LATE', daysLate: 2, closedBy: { name: 'Mira' } });
    world.clock.set('2026-05-12T09:00:00Z');
    expect(await seenPromise(world, null, promiseId)).toMatchObject({ daysLate: 2 });
  });

  it('until it is kept in time, with what was done and where to see it', async () => {
    const place = await promisePlace(await inWorld());
    const { world, mira, ben } = place;
    const { id: promiseId } = await madePromise(place);
    const keep = (input: object) => promising(world, mira, 'keepPromise', { promiseId, ...input });
    expect(wrong(await keep({ text: '', link: 'javascript:alert(1)' }))).toEqual([
      'text REQUIRED',
      'link NOT_A_URL',
    ]);
    // Still the tenth where the community is.
    world.clock.set('2026-03-10T22:59:00Z');
    const kept = await keep({ text: 'Sent by post.', link: 'https://example.org/reader' });
    expect(kept.promise).toMatchObject({
      state: 'KEPT',
      daysLate: 0,
      closingText: 'Sent by post.',
      closingLink: 'https://example.org/reader',
      viewerCan: [],
    });
    const [told] = (await inboxOf(world, ben)).filter(({ kind }) => kind === 'PROMISE_KEPT');
    expect(told).toMatchObject({ excerpt: 'Sent by post.', path: `/promises/${promiseId}` });
    for (const [act, rest] of [
      ['keepPromise', { text: 'Again.' }],
      ['dropPromise', { why: 'No.' }],
      ['movePromise', { dueOn: '2026-04-01', why: 'No.' }],
      ['handOverPromise', { toId: place.jon.id, note: 'No.' }],
    ] as const) {
      expect(await promising(world, mira, act, { promiseId, ...rest }), act).toMatchObject({
        __typename: 'NotPossible',
      });
    }
  });

  it('or is dropped, which is refused without why', async () => {
    const place = await promisePlace(await inWorld());
    const { world, jon, ada } = place;
    const { id: promiseId } = await madePromise(place);
    expect(wrong(await promising(world, jon, 'dropPromise', { promiseId, why: '  ' }))).toEqual([
      'why REQUIRED',
    ]);
    world.clock.set('2026-03-14T09:00:00Z');
    const dropped = await promising(world, jon, 'dropPromise', { promiseId, why: 'The maker is gone.' });
    expect(dropped.promise).toMatchObject({
      state: 'DROPPED',
      daysLate: 4,
      closingText: 'The maker is gone.',
    });
    expect(await toldOfPromises(place, ada)).toContain('PROMISE_DROPPED AUTHOR 1 Jon');
    const { rows } = await world.services.db.connections.query<{ data: object }>(
      `select data from domain_event where community_id = $1 and kind = 'promiseBroken'`,
      [world.communityId],
    );
    expect(rows).toEqual([
      { data: { promiseId, threadId: place.idea.threadId, madeToId: ada.id, why: 'DROPPED' } },
    ]);
  });

  it('ends once, whoever ends it at the same moment', async () => {
    const place = await promisePlace(await inWorld());
    const { world, mira, jon } = place;
    const { id: promiseId } = await madePromise(place);
    const ends = await Promise.all([
      promising(world, mira, 'keepPromise', { promiseId, text: 'Sent.' }),
      promising(world, jon, 'dropPromise', { promiseId, why: 'Lost.' }),
      promising(world, mira, 'movePromise', { promiseId, dueOn: '2026-03-12', why: 'Soon.' }),
    ]);
    const ended = ends.slice(0, 2).filter(({ promise }) => promise);
    expect(ended).toHaveLength(1);
    expect(await seenPromise(world, null, promiseId)).toMatchObject({ state: ended[0]?.promise?.state });
  });
});
