import { describe, expect, it } from 'vitest';
import { OF_IDEA, OPEN, opened, placeOf, say } from '../../test/differences.js';
import { postIdea } from '../../test/ideas.js';
import { inboxOf } from '../../test/inbox.js';
import { commentBy } from '../../test/threads.js';
import { codeOf, useWorlds } from '../../test/world.js';
import { FORMER_MOST } from './difference.rows.js';

const inWorld = useWorlds(import.meta.filename);
const mine = { position: 'It is enough.', importance: 'MATTERS' };

describe('opening a difference', () => {
  it('is for members, about ideas they see', async () => {
    const { world, idea, mira } = await placeOf(await inWorld());
    const input = { ideaId: idea.id, ...mine };
    expect(codeOf(await world.as(null).ask(OPEN, { input }))).toBe('UNAUTHENTICATED');
    const hidden = await postIdea(world, mira, await world.space('STAFF'));
    const ben = await world.member();
    expect(await say(world, ben, 'openDifference', { ...input, ideaId: hidden.id })).toMatchObject({
      __typename: 'NotFound',
    });
    await world.services.db.connections.query(`update idea set withdrawn_at = now() where id = $1`, [
      idea.id,
    ]);
    expect((await say(world, mira, 'openDifference', input)).__typename).toBe('NotPossible');
  });

  it('refuses a position without words, and people of whom the idea is no business', async () => {
    const { world, ada, mira, idea } = await placeOf(await inWorld());
    const ben = await world.member('CUSTOMER', 'Ben');
    const open = (who: typeof ada, parts: object): ReturnType<typeof say> =>
      say(world, who, 'openDifference', { ideaId: idea.id, ...mine, ...parts });
    expect(await open(ada, { position: ' ' })).toMatchObject({
      fields: [{ path: 'position', code: 'REQUIRED' }],
    });
    const image = `![x](image:${crypto.randomUUID()}-10x10)`;
    expect(await open(ada, { position: image })).toMatchObject({ fields: [{ path: 'position' }] });
    // Two customers are no sides, and nobody is drawn in who has not spoken here.
    for (const [who, withMemberId] of [
      [ada, ben.id],
      [mira, ben.id],
      [ada, ada.id],
    ] as const) {
      expect(await open(who, { withMemberId })).toMatchObject({
        fields: [{ path: 'withMemberId', code: 'UNKNOWN' }],
      });
    }
    const own = await postIdea(world, mira, await world.space());
    expect(await open(mira, { ideaId: own.id })).toMatchObject({
      fields: [{ path: 'withMemberId', code: 'REQUIRED' }],
    });
  });

  it('names the person of the other side, and tells them', async () => {
    const { world, ada, mira, idea } = await placeOf(await inWorld());
    const said = await say(world, ada, 'openDifference', { ideaId: idea.id, ...mine });
    expect(said.difference).toMatchObject({
      isOpen: true,
      owing: { name: 'Mira' },
      viewerSide: 'CUSTOMER',
      viewerCan: ['SAY', 'ADD_OPTION'],
      sides: [
        { side: 'CUSTOMER', member: { name: 'Ada' }, position: 'It is enough.', importance: 'MATTERS' },
        { side: 'TEAM', member: { name: 'Mira' }, position: null, importance: null },
      ],
    });
    expect(await inboxOf(world, mira)).toMatchObject([
      {
        kind: 'DIFFERENCE',
        reason: 'ASKED',
        excerpt: 'It is enough.',
        path: expect.stringMatching(/\/differences#difference-/),
      },
    ]);
    const read = await world.as(null).run<{ idea: object }>(OF_IDEA, { number: idea.number });
    expect(read.idea).toMatchObject({
      openDifferenceCount: 1,
      differencePartners: [],
      differences: [{ viewerSide: null, viewerCan: [] }],
    });
  });

  it('is open to staff with the author, and with who spoke there', async () => {
    const { world, mira, idea } = await placeOf(await inWorld());
    const ben = await world.member('CUSTOMER', 'Ben');
    await commentBy(world, ben, idea.threadId, 'I see it so.');
    const read = await world
      .as(mira)
      .run<{ idea: { differencePartners: object[] } }>(OF_IDEA, { number: idea.number });
    expect(read.idea.differencePartners).toEqual([{ name: 'Ada' }, { name: 'Ben' }]);
    const said = await say(world, mira, 'openDifference', { ideaId: idea.id, ...mine, withMemberId: ben.id });
    expect(said.difference).toMatchObject({ owing: { name: 'Ben' }, viewerSide: 'TEAM' });
  });

  it('happens once for the same two, however often at once, and twice for one opener at most', async () => {
    const { world, ada, mira, idea } = await placeOf(await inWorld());
    const input = { ideaId: idea.id, ...mine };
    const both = await Promise.all([
      say(world, ada, 'openDifference', input),
      say(world, mira, 'openDifference', input),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['DifferenceChanged', 'NotPossible']);
    const people = [await world.member('ADMIN'), await world.member('ADMIN'), await world.member('ADMIN')];
    const opener = await world.member();
    const results: string[] = [];
    for (const { id } of people) {
      results.push((await say(world, opener, 'openDifference', { ...input, withMemberId: id })).__typename);
    }
    expect(results).toEqual(['DifferenceChanged', 'DifferenceChanged', 'NotPossible']);
  });
});

describe('the two sides', () => {
  it('write only their own words, and nobody else writes any (2.3)', async () => {
    const place = await placeOf(await inWorld());
    const { world, ada, mira } = place;
    const differenceId = await opened(place);
    for (const who of [await world.member(), await world.member('STAFF'), await world.member('ADMIN')]) {
      expect((await say(world, who, 'saySide', { differenceId, ...mine })).__typename).toBe('NotPossible');
      const tried = { differenceId, words: 'A lens.', cameOfIt: 'Nothing.' };
      expect((await say(world, who, 'addTriedOption', tried)).__typename).toBe('NotPossible');
    }
    const said = await say(world, ada, 'saySide', {
      differenceId,
      position: 'Ten seconds.',
      importance: 'NICE',
    });
    expect(said.difference).toMatchObject({
      sides: [
        { position: 'Ten seconds.', importance: 'NICE', former: [{ importance: 'BLOCKS_ME' }] },
        { position: 'A wrong digit costs more.', importance: 'MATTERS', former: [] },
      ],
    });
    const none = await say(world, mira, 'saySide', { differenceId: crypto.randomUUID(), ...mine });
    expect(none.__typename).toBe('NotFound');
  });

  it('may word their sides at the same moment, each wording kept', async () => {
    const place = await placeOf(await inWorld());
    const { world, ada, mira, idea } = place;
    const differenceId = await opened(place);
    const input = { differenceId, ...mine };
    const said = await Promise.all(
      [1, 2, 3].flatMap(() => [say(world, ada, 'saySide', input), say(world, mira, 'saySide', input)]),
    );
    expect(new Set(said.map(({ __typename }) => __typename))).toEqual(new Set(['DifferenceChanged']));
    const read = await world
      .as(null)
      .run<{ idea: { differences: { sides: { former: object[] }[] }[] } }>(OF_IDEA, { number: idea.number });
    expect(read.idea.differences[0]?.sides.map(({ former }) => former.length)).toEqual([3, 3]);
  });

  it('may word them on and on without making the page heavy: the last wordings are shown', async () => {
    const place = await placeOf(await inWorld());
    const { world, ada, idea } = place;
    const differenceId = await opened(place);
    for (let turn = 1; turn <= FORMER_MOST + 3; turn += 1) {
      await say(world, ada, 'saySide', { differenceId, position: `Wording ${turn}`, importance: 'NICE' });
    }
    const read = await world
      .as(null)
      .run<{ idea: { differences: { sides: { position: string; former: object[] }[] }[] } }>(OF_IDEA, {
        number: idea.number,
      });
    const [side] = read.idea.differences[0]?.sides ?? [];
    expect([side?.position, side?.former.length]).toEqual([`Wording ${FORMER_MOST + 3}`, FORMER_MOST]);
  });

  it('owe each other a word: only the one whose turn it is passes it on', async () => {
    const place = await placeOf(await inWorld());
    const { world, ada, mira } = place;
    const differenceId = await opened(place, false);
    const tried = { differenceId, words: 'A lens.', cameOfIt: 'Too dark.' };
    world.clock.advance({ days: 2 });
    const still = await say(world, mira, 'addTriedOption', tried);
    expect(still.difference, 'her position is missing').toMatchObject({
      owing: { name: 'Mira' },
      owingDays: 2,
    });
    const reworded = await say(world, ada, 'saySide', { differenceId, ...mine });
    expect(reworded.difference, 'that makes it no younger').toMatchObject({
      owing: { name: 'Mira' },
      owingDays: 2,
    });
    const passed = await say(world, mira, 'saySide', { differenceId, ...mine });
    expect(passed.difference).toMatchObject({ owing: { name: 'Ada' }, owingDays: 0 });
  });

  it('let another person of the team go on when one has left, and no other customer', async () => {
    const place = await placeOf(await inWorld());
    const { world, ada, mira } = place;
    const differenceId = await opened(place);
    const [noor, ben] = [await world.member('STAFF', 'Noor'), await world.member()];
    const name = (who: typeof ada, memberId: string): ReturnType<typeof say> =>
      say(world, who, 'nameTeamSide', { differenceId, memberId });
    expect((await name(noor, noor.id)).__typename, 'she is still there').toBe('NotPossible');
    await world.services.db.connections.query(`update member set left_at = now() where id = $1`, [mira.id]);
    await expect(name(ada, noor.id)).rejects.toThrow('This is not yours to do.');
    expect(await name(noor, ben.id)).toMatchObject({ fields: [{ path: 'memberId' }] });
    expect((await name(noor, noor.id)).difference).toMatchObject({
      sides: [
        { member: { name: 'Ada' } },
        { member: { name: 'Noor' }, saidBy: { name: 'Somebody who left' } },
      ],
    });
    const said = await say(world, noor, 'saySide', { differenceId, ...mine });
    expect(said.difference).toMatchObject({ sides: [{}, { saidBy: { name: 'Noor' }, former: [{}] }] });
  });
});
