import { expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { edit, published } from '../../test/outcomes.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';
import { indexCommunity } from './reindex.js';

const inWorld = useWorlds(import.meta.filename);

async function found(world: World, who: TestMember | null, query: string): Promise<string[]> {
  const { search } = await world
    .as(who)
    .run<{ search: { totalCount: number; edges: { node: { kind: string; path: string } }[] } }>(
      `query ($query: String!) { search(query: $query) { totalCount edges { node { kind path } } } }`,
      { query },
    );
  expect(search.totalCount, 'the total obeys what the list obeys').toBe(search.edges.length);
  return search.edges.map(({ node }) => `${node.kind} ${node.path}`);
}

it('finds what was built by all its words and what is said there, for those who may see it', async () => {
  const world = await inWorld();
  const [ada, mira] = [await world.member(), await world.member('STAFF')];
  const [open, inside] = [await world.space(), await world.space('STAFF')];
  const [idea, ours] = [await postIdea(world, ada, open), await postIdea(world, mira, inside)];
  const more = { summary: 'A zeppelin over the harbour.', text: 'It is a **dirigible**.' };
  const shown = await published(world, mira, open, [{ ideaId: idea.id, note: 'As you said.' }], {
    title: 'The airship',
    ...more,
  });
  const hidden = await published(world, mira, inside, [{ ideaId: ours.id, note: 'As we said.' }], {
    title: 'The balloon',
    ...more,
  });
  const comment = await commentBy(world, ada, shown.thread.id, 'I waved from the roof.');
  expect(await found(world, null, 'roof')).toEqual([`COMMENT ${shown.path}#comment-${comment}`]);
  const everywhere = async (): Promise<void> => {
    for (const word of ['zeppelin', 'dirigible']) {
      expect(await found(world, null, word), word).toEqual([`OUTCOME ${shown.path}`]);
      expect((await found(world, mira, word)).toSorted(), word).toEqual(
        [`OUTCOME ${shown.path}`, `OUTCOME ${hidden.path}`].toSorted(),
      );
    }
  };
  await everywhere();
  await world.services.db.transaction((tx) => indexCommunity(tx, world.communityId));
  await everywhere();
  await edit(world, mira, shown.id, { title: 'The blimp' });
  expect(await found(world, null, 'blimp')).toEqual(['OUTCOME /outcomes/1-the-blimp']);
  expect(await found(world, null, 'dirigible')).toEqual([]);
});
