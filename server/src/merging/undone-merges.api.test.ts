import { expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { merged, OBJECT, undoing } from '../../test/merging.js';
import { useWorlds, type TestMember } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const UNDONE = `query ($id: ID!) { ideaById(id: $id) { undoneMerges {
  why objection undoneAt undoneWhy undoneBy { name } mergedBy { name } source { number } target { number }
} } }`;

it('shows what was undone on both ideas, with who and why, to those who see both', async () => {
  const world = await inWorld();
  const [ada, ben] = [await world.member('CUSTOMER', 'Ada'), await world.member('CUSTOMER', 'Ben')];
  const mira = await world.member('STAFF', 'Mira');
  const [open, closed] = [await world.space(), await world.space('MEMBERS')];
  const source = await postIdea(world, ada, open, 'Read the meter from a photo');
  const target = await postIdea(world, ben, open, 'Spare people the stairs');
  const undoneOf = async (who: TestMember | null, { id }: { id: string }): Promise<unknown[] | undefined> =>
    (await world.as(who).run<{ ideaById: { undoneMerges: unknown[] } | null }>(UNDONE, { id })).ideaById
      ?.undoneMerges;

  const mergeId = await merged(world, mira, source, target);
  await world.as(ada).run(OBJECT, { input: { mergeId, words: 'Mine is about the reading.' } });
  expect(await undoneOf(null, target), 'while it stands').toEqual([]);
  await undoing(world, mira, mergeId);
  const entry = {
    objection: 'Mine is about the reading.',
    undoneAt: expect.any(String) as unknown,
    undoneWhy: expect.any(String) as unknown,
    undoneBy: { name: 'Mira' },
    mergedBy: { name: 'Mira' },
    source: { number: source.number },
    target: { number: target.number },
  };
  expect(await undoneOf(null, target)).toMatchObject([entry]);
  expect(await undoneOf(null, source)).toMatchObject([entry]);

  await world.services.db.connections.query('update idea set space_id = $2 where id = $1', [
    target.id,
    closed.id,
  ]);
  await world.services.db.connections.query(
    'update thread set space_id = $2 from idea i where i.id = $1 and thread.id = i.thread_id',
    [target.id, closed.id],
  );
  expect(await undoneOf(null, source), 'the other is out of sight').toEqual([]);
  expect(await undoneOf(ben, source)).toMatchObject([entry]);
});
