import { describe, expect, it } from 'vitest';
import {
  act,
  goWrong,
  handOver,
  heard,
  openedFor,
  ownRecoveries,
  RECOVERY,
  recoveryPlace,
  reopen,
  say,
  sayAll,
  type TestRecovery,
} from '../../test/recoveries.js';
import { codeOf, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const ONE = `query ($id: ID!) { recovery(id: $id) { ${RECOVERY} } }`;
const LIST = `query ($filter: RecoveryFilter, $first: Int! = 20, $after: String) {
  recoveries(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { member { name } } } } }`;

describe('a recovery', () => {
  it('is seen by its member and staff; for anybody else it is not there', async () => {
    const place = await recoveryPlace(await inWorld());
    const { world, ada, ben, mira } = place;
    const id = await openedFor(place);
    expect(codeOf(await world.as(null).ask(ONE, { id }))).toBe('UNAUTHENTICATED');
    expect((await world.as(ben).run<{ recovery: null }>(ONE, { id })).recovery).toBeNull();
    expect((await world.as(ben).run<{ recovery: null }>(ONE, { id: 'none' })).recovery).toBeNull();
    for (const kind of ['MEMBER', 'APOLOGY']) {
      expect((await say(place, ben, id, kind)).__typename).toBe('NotFound');
    }
    expect((await act(place, ben, 'sayPutRight', id)).__typename).toBe('NotFound');
    expect((await reopen(place, ben, id)).__typename).toBe('NotFound');
    expect(codeOf(await world.as(ada).ask(LIST))).toBe('FORBIDDEN');
    expect(await ownRecoveries(world, ben)).toEqual([]);
    for (const who of [ada, mira]) {
      const { recovery } = await world.as(who).run<{ recovery: TestRecovery }>(ONE, { id });
      expect(recovery).toMatchObject({ cause: 'ANSWER_RATING', state: 'WAITING', member: { name: 'Ada' } });
    }
  });

  it('begins with an apology, goes on to what was learned and the fix, and closes when its member says so', async () => {
    const place = await recoveryPlace(await inWorld());
    const { world, ada, mira } = place;
    world.clock.set('2026-03-06T09:00:00Z');
    const id = await openedFor(place);
    expect((await ownRecoveries(world, ada))[0]).toMatchObject({
      about: { title: 'Read the meter from a photo' },
      contactDueAt: '2026-03-09T22:59:59.999Z',
      owner: { name: 'Mira' },
      missing: ['APOLOGY', 'LEARNED', 'FIX'],
      viewerCan: ['ANSWER', 'SAY_PUT_RIGHT'],
      words: [],
    });
    expect(await heard(place, mira)).toEqual(['RECOVERY_OPENED RESPONSIBLE 1 Ada']);
    for (const kind of ['CONTACT', 'LEARNED', 'FIX']) {
      expect((await say(place, mira, id, kind)).fields).toMatchObject([
        { path: 'kind', message: 'Please say sorry first. What was learned and the fix come after it.' },
      ]);
    }
    expect((await say(place, mira, id, 'MEMBER')).__typename).toBe('InvalidInput');
    expect((await say(place, ada, id, 'APOLOGY')).__typename).toBe('InvalidInput');
    const excuse = { text: 'We are sorry, but we were busy.' };
    expect((await say(place, mira, id, 'APOLOGY', excuse)).words).toEqual(['but', 'we were busy']);
    const sorry = await say(place, mira, id, 'APOLOGY', { ...excuse, acknowledgeWording: true });
    expect(sorry.recovery).toMatchObject({
      state: 'CONTACTED',
      wordDueAt: null,
      missing: ['LEARNED', 'FIX'],
    });
    expect((await say(place, ada, id, 'MEMBER')).recovery.words).toHaveLength(2);
    const early = await act(place, ada, 'sayPutRight', id);
    expect(early.recovery).toMatchObject({ closedAt: null, putRightAt: '2026-03-06T09:00:00.000Z' });
    expect((await act(place, ada, 'sayPutRight', id)).__typename).toBe('NotPossible');
    expect((await say(place, mira, id, 'LEARNED')).recovery.state).toBe('CONTACTED');
    const fixed = await say(place, mira, id, 'FIX', { link: 'https://example.org/fix' });
    expect(fixed.recovery).toMatchObject({ state: 'PUT_RIGHT', viewerCan: [] });
    expect(await heard(place, ada)).toEqual(['RECOVERY_CLOSED ASKED 1 Mira', 'RECOVERY_WORD ASKED 2 Mira']);
    expect(await heard(place, mira)).toEqual([
      'RECOVERY_OPENED RESPONSIBLE 1 Ada',
      'RECOVERY_WORD RESPONSIBLE 1 Ada',
    ]);
    expect((await say(place, mira, id, 'CONTACT')).__typename).toBe('NotPossible');
  });

  it('closes at once when all was said, and opens again at any time with a word that is owed', async () => {
    const place = await recoveryPlace(await inWorld());
    const { world, ada, mira } = place;
    world.clock.set('2026-03-02T09:00:00Z');
    const id = await openedFor(place);
    await sayAll(place, id);
    expect((await reopen(place, ada, id)).__typename).toBe('NotPossible');
    expect((await act(place, ada, 'sayPutRight', id)).recovery.state).toBe('PUT_RIGHT');
    expect((await reopen(place, mira, id)).__typename).toBe('NotPossible');
    world.clock.advance({ days: 30 });
    const again = await reopen(place, ada, id);
    expect(again.recovery).toMatchObject({
      state: 'WAITING',
      closedAt: null,
      putRightAt: null,
      contactedAt: '2026-03-02T09:00:00.000Z',
      wordDueAt: '2026-04-02T21:59:59.999Z',
    });
    expect(again.recovery.words.at(-1)).toMatchObject({ kind: 'MEMBER', text: 'It happened again today.' });
    expect((await act(place, ada, 'sayPutRight', id)).recovery.state).toBe('PUT_RIGHT');
  });

  it('is closed without a reply only after everything was said, on three days, the first two weeks ago', async () => {
    const place = await recoveryPlace(await inWorld());
    const { world, ada, mira } = place;
    world.clock.set('2026-03-02T09:00:00Z');
    const id = await openedFor(place);
    expect(
      codeOf(await world.as(ada).ask(`mutation { closeWithoutReply(recoveryId: "${id}") { __typename } }`)),
    ).toBe('FORBIDDEN');
    const why = async (): Promise<string> => (await act(place, mira, 'closeWithoutReply', id)).message;
    expect(await why()).toContain('An apology is still missing');
    await say(place, mira, id, 'APOLOGY');
    expect(await why()).toContain('What was learned is still missing');
    await say(place, mira, id, 'LEARNED');
    expect(await why()).toContain('The fix is still missing');
    await say(place, mira, id, 'FIX');
    expect(await why(), 'three words on one day are one contact').toContain('on 3 different days');
    world.clock.advance({ days: 7 });
    await say(place, mira, id, 'CONTACT');
    world.clock.advance({ days: 6 });
    const third = await say(place, mira, id, 'CONTACT');
    expect(third.recovery).toMatchObject({ contactsWithoutReply: 3, closesWithoutReplyFrom: '2026-03-16' });
    expect(await why()).toContain('from 2026-03-16 on');
    world.clock.advance({ days: 1 });
    const closed = await act(place, mira, 'closeWithoutReply', id);
    expect(closed.recovery.state).toBe('NO_REPLY');
    expect(await heard(place, ada)).toContain('RECOVERY_CLOSED ASKED 1 Mira');
    expect((await reopen(place, ada, id)).recovery.state).toBe('WAITING');
    await say(place, mira, id, 'CONTACT');
    expect(await why(), 'a reply begins the silence anew').toContain('on 3 different days');
  });

  it('is one case for a person and a thing, whatever else goes wrong, even at the same moment', async () => {
    const place = await recoveryPlace(await inWorld());
    const { world, ada, mira, jon } = place;
    await Promise.all([1, 2, 3, 4].map(() => goWrong(place, { cause: 'PROMISE' })));
    const [only, ...others] = await ownRecoveries(world, ada);
    expect([only?.causes.length, others]).toEqual([4, []]);
    expect(await heard(place, mira)).toEqual(['RECOVERY_OPENED RESPONSIBLE 4 Ada']);
    const sourceId = only?.id ?? '';
    await goWrong(place, { sourceId, ownerId: jon.id });
    await goWrong(place, { sourceId, ownerId: jon.id });
    expect((await ownRecoveries(world, ada))[0]).toMatchObject({ owner: { name: 'Mira' } });
    expect((await ownRecoveries(world, ada))[0]?.causes).toHaveLength(5);
    await sayAll(place, sourceId);
    await act(place, ada, 'sayPutRight', sourceId);
    await goWrong(place, { sourceId });
    expect(await ownRecoveries(world, ada), 'what is known opens nothing again').toHaveLength(1);
    await goWrong(place);
    expect((await ownRecoveries(world, ada)).map(({ state }) => state)).toEqual(['WAITING', 'PUT_RIGHT']);
    expect((await reopen(place, ada, sourceId)).message).toContain('Another one about the same thing');
  });

  it('is not opened for the team, for who has left, or for who cannot be reached', async () => {
    const place = await recoveryPlace(await inWorld());
    const { world, mira, ben, jon } = place;
    await goWrong(place, { who: jon });
    expect(await ownRecoveries(world, jon)).toEqual([]);
    await world.services.db.connections.query('update member set left_at = now() where id = any($1)', [
      [ben.id, mira.id],
    ]);
    await goWrong(place, { who: ben });
    expect(
      (await world.as(jon).run<{ recoveries: { totalCount: number } }>(LIST)).recoveries.totalCount,
    ).toBe(0);
    await goWrong(place);
    expect((await ownRecoveries(world, place.ada))[0]?.owner.name, 'who has left answers for nothing').toBe(
      'Jon',
    );
  });

  it('can be handed over with a note that its member reads', async () => {
    const place = await recoveryPlace(await inWorld());
    const { ada, ben, mira, jon } = place;
    const id = await openedFor(place);
    const to = { recoveryId: id, toId: jon.id, note: 'Jon built this part and knows it best.' };
    expect((await handOver(place, mira, { ...to, note: ' ' })).fields).toMatchObject([{ path: 'note' }]);
    expect((await handOver(place, mira, { ...to, toId: ben.id })).fields).toMatchObject([{ path: 'toId' }]);
    const came = await handOver(place, mira, to);
    expect(came.recovery).toMatchObject({ owner: { name: 'Jon' }, handOvers: [{ note: to.note }] });
    await say(place, ada, id, 'MEMBER');
    expect(await heard(place, jon)).toEqual([
      'RECOVERY_OPENED RESPONSIBLE 1 Ada',
      'RECOVERY_WORD RESPONSIBLE 1 Ada',
    ]);
  });
});

describe('two at the same moment', () => {
  it('close it once, whoever comes last: the member, or the last thing the team owes', async () => {
    const place = await recoveryPlace(await inWorld());
    const { world, ada, mira, jon } = place;
    const id = await openedFor(place);
    await say(place, mira, id, 'APOLOGY');
    await say(place, mira, id, 'LEARNED');
    await Promise.all([
      act(place, ada, 'sayPutRight', id),
      say(place, mira, id, 'FIX'),
      say(place, jon, id, 'FIX'),
    ]);
    const [recovery] = await ownRecoveries(world, ada);
    expect(recovery).toMatchObject({ state: 'PUT_RIGHT', missing: [] });
    const closed = [
      ...(await heard(place, ada)),
      ...(await heard(place, mira)),
      ...(await heard(place, jon)),
    ];
    expect(closed.filter((line) => line.startsWith('RECOVERY_CLOSED'))).toHaveLength(1);
  });

  it('hear of it through whoever answers for the space when its owner has left', async () => {
    const place = await recoveryPlace(await inWorld());
    const id = await openedFor(place);
    await place.world.services.db.connections.query('update member set left_at = now() where id = $1', [
      place.mira.id,
    ]);
    await say(place, place.ada, id, 'MEMBER');
    expect(await heard(place, place.jon)).toEqual(['RECOVERY_WORD RESPONSIBLE 1 Ada']);
  });
});

describe('the list of recoveries', () => {
  it('shows staff what is due first, what is late, theirs, and what is closed', async () => {
    const place = await recoveryPlace(await inWorld());
    const { world, ada, ben, mira, jon } = place;
    world.clock.set('2026-03-02T09:00:00Z');
    await goWrong(place, { who: ben, ownerId: jon.id });
    world.clock.advance({ days: 1 });
    const id = await openedFor(place);
    const names = async (filter: object, more: object = {}): Promise<string[]> =>
      (
        await world
          .as(mira)
          .run<{ recoveries: { edges: { node: { member: { name: string } } }[] } }>(LIST, { filter, ...more })
      ).recoveries.edges.map(({ node }) => node.member.name);
    expect(await names({})).toEqual(['Ben', 'Ada']);
    expect(await names({ mine: true })).toEqual(['Ada']);
    expect(await names({ overdue: true })).toEqual([]);
    world.clock.advance({ days: 1 });
    expect(await names({ overdue: true })).toEqual(['Ben']);
    await sayAll(place, id);
    expect(await names({})).toEqual(['Ben', 'Ada']);
    const page = await world
      .as(mira)
      .run<{ recoveries: { pageInfo: { endCursor: string } } }>(LIST, { first: 1 });
    expect(await names({}, { after: page.recoveries.pageInfo.endCursor })).toEqual(['Ada']);
    await act(place, ada, 'sayPutRight', id);
    expect([await names({}), await names({ open: false })]).toEqual([['Ben'], ['Ada']]);
    expect(codeOf(await world.as(mira).ask(LIST, { after: 'nothing' }))).toBe('BAD_USER_INPUT');
  });
});
