import { describe, expect, it } from 'vitest';
import { summary } from '../../test/inbox.js';
import { postIdea } from '../../test/ideas.js';
import { merged, namesOf, twoIdeasIn, stateOf, supports, undoing, withdraws } from '../../test/merging.js';
import { commentBy } from '../../test/threads.js';
import { answerCredit, ownCredits } from '../../test/together.js';
import { useWorlds } from '../../test/world.js';
import { miscounted } from '../votes/vote.roll-up.js';

const inWorld = useWorlds(import.meta.filename);
const place = async () => twoIdeasIn(await inWorld());

describe('undoing', () => {
  it('restores both exactly, in the middle of a chain too', async () => {
    const { world, ada, ben, cleo, mira, space, source, target } = await place();
    const third = await postIdea(world, cleo, space, 'Photograph every meter');
    await supports(world, cleo, source, 'BLOCKS_ME', 'Stairs.');
    await supports(world, mira, target, 'NICE');
    await supports(world, ada, target, 'NICE', 'Nice to have.');
    const root = await commentBy(world, cleo, source.threadId, 'One');
    await commentBy(world, mira, source.threadId, 'Note', { staffOnly: true });
    await commentBy(world, ben, target.threadId, 'Two');
    await commentBy(world, ben, source.threadId, 'Reply', { parentId: root });
    const all = [source, target, third];
    const states = async (): Promise<unknown> => Promise.all(all.map((idea) => stateOf(world, mira, idea)));
    const before = await states();
    const first = await merged(world, mira, source, target);
    const between = await states();
    const second = await merged(world, mira, target, third);
    expect(await stateOf(world, null, source)).toMatchObject({ goesOnAs: { number: third.number } });
    expect((await stateOf(world, null, third)).support.customers).toBe(3);
    expect((await stateOf(world, null, third)).commentCount).toBe(3);

    // In order, and out of order.
    await undoing(world, mira, second);
    expect(await states()).toEqual(between);
    await undoing(world, mira, first);
    expect(await states()).toEqual(before);
    const again = await merged(world, mira, source, target);
    const on = await merged(world, mira, target, third);
    await undoing(world, mira, again);
    expect(await stateOf(world, mira, source)).toEqual((before as object[])[0]);
    await undoing(world, mira, on);
    expect(await states()).toEqual(before);
    expect(await world.services.db.rows(miscounted)).toEqual([]);
  });

  it('keeps what people did since as they said it', async () => {
    const { world, ada, ben, cleo, mira, source, target } = await place();
    await supports(world, cleo, source, 'BLOCKS_ME', 'Stairs.');
    const dora = await world.member('CUSTOMER', 'Dora');
    await supports(world, dora, source);
    const root = await commentBy(world, cleo, source.threadId, 'One');
    const id = await merged(world, mira, source, target);
    await supports(world, cleo, target, 'NICE', 'Said since.');
    expect(await withdraws(world, dora, target)).toBe('SupportChanged');
    await commentBy(world, ben, target.threadId, 'A reply since', { parentId: root });
    await commentBy(world, ada, target.threadId, 'Said to the target');
    await undoing(world, mira, id);
    const state = await stateOf(world, mira, target);
    expect(namesOf(state).toSorted()).toEqual(['Ben MATTERS -', 'Cleo NICE Said since.']);
    expect(state.thread.comments.edges.map(({ node }) => node.text)).toEqual(['Said to the target']);
    // Ben; Cleo and Ada spoke there themselves; Dora only came along.
    expect(state.thread.followerCount).toBe(3);
    const old = await stateOf(world, mira, source);
    expect(namesOf(old).toSorted()).toEqual(['Ada MATTERS -', 'Cleo BLOCKS_ME Stairs.', 'Dora MATTERS -']);
    expect(old.thread.comments.edges).toMatchObject([
      { node: { text: 'One', cameFrom: null, replies: [{ text: 'A reply since', cameFrom: null }] } },
    ]);
    expect(old.stage.category).toBe('OPEN');
    expect((await summary(world, cleo)).some((line) => line.startsWith('MERGE_UNDONE'))).toBe(true);
  });

  it('leaves following those who commented on a target that went on itself', async () => {
    const { world, cleo, mira, space, source, target } = await place();
    const third = await postIdea(world, mira, space, 'Photograph every meter');
    await world.as(cleo).run(`mutation { followThread(threadId: "${source.threadId}") { __typename } }`);
    const id = await merged(world, mira, source, target);
    world.clock.advance({ seconds: 1 });
    await commentBy(world, cleo, target.threadId, 'By photo, please.');
    const over = await merged(world, mira, target, third);
    await undoing(world, mira, id);
    await undoing(world, mira, over);
    const { thread } = await world
      .as(cleo)
      .run<{ thread: object }>(`{ thread(id: "${target.threadId}") { viewerFollows } }`);
    expect(thread).toEqual({ viewerFollows: true });
  });

  it('takes back the credit for it, whatever was said to that', async () => {
    const { world, ada, mira, source, target } = await place();
    for (const consent of [null, true, false]) {
      const id = await merged(world, mira, source, target);
      const [asked] = await ownCredits(world, ada);
      expect(asked).toMatchObject({ consent: 'ASKED' });
      if (asked && consent !== null) {
        await answerCredit(world, ada, asked.id, consent);
      }
      await undoing(world, mira, id);
      expect(await ownCredits(world, ada)).toEqual([]);
    }
  });
});
