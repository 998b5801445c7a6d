import { describe, expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import { merged, twoIdeasIn, OBJECT, undoing } from '../../test/merging.js';
import { useWorlds, type TestMember } from '../../test/world.js';
import words from '../locales/en/merging.json' with { type: 'json' };
import { SpaceEntity } from '../spaces/space.module.js';

const inWorld = useWorlds(import.meta.filename);
const place = async () => twoIdeasIn(await inWorld());

describe('objecting', () => {
  it('is for the author of the source, once and within fourteen days; who merged hears it', async () => {
    const { world, ada, ben, mira, source, target } = await place();
    const id = await merged(world, mira, source, target);
    const object = async (who: TestMember): Promise<unknown> => {
      const input = { mergeId: id, words: 'Mine is about the reading, not the picture.' };
      return (await world.as(who).run<{ objectToMerge: unknown }>(OBJECT, { input })).objectToMerge;
    };
    expect(await object(ben)).toMatchObject({ message: words.onlyAuthorObjects });
    world.clock.advance({ days: 13 });
    expect(await object(ada)).toMatchObject({
      __typename: 'MergeChanged',
      merge: { objection: 'Mine is about the reading, not the picture.', viewerCan: [] },
    });
    expect(await object(ada)).toMatchObject({ message: words.objectedAlready });
    const told = (await inboxOf(world, mira)).filter(({ kind }) => kind === 'MERGE_OBJECTION');
    expect(told).toMatchObject([{ path: expect.stringMatching(`#merge-${id}$`) }]);
    // The author, who objected, may not undo what others merged.
    expect(await undoing(world, ada, id)).toMatchObject({ message: words.onlyStaffUndoes });
  });

  it('is told to the owner of the space too', async () => {
    const { world, ada, mira, space, source, target } = await place();
    const olga = await world.member('STAFF', 'Olga');
    await world.services.db.transaction((tx) =>
      tx.update(SpaceEntity, { communityId: world.communityId, id: space.id }, { defaultOwnerId: olga.id }),
    );
    const mergeId = await merged(world, mira, source, target);
    await world.as(ada).run(OBJECT, { input: { mergeId, words: 'Mine is the reading.' } });
    for (const who of [mira, olga]) {
      const told = (await inboxOf(world, who)).filter(({ kind }) => kind === 'MERGE_OBJECTION');
      expect(told).toMatchObject([{ reason: 'RESPONSIBLE', excerpt: 'Mine is the reading.' }]);
    }
  });

  it('is offered to the author for fourteen days and not a moment longer', async () => {
    const { world, ada, ben, mira, source, target } = await place();
    const mergeId = await merged(world, mira, source, target);
    const offered = async (who: TestMember): Promise<string[]> => {
      const { ideaById } = await world
        .as(who)
        .run<{ ideaById: { mergedFrom: { viewerCan: string[] }[] } }>(
          `{ ideaById(id: "${target.id}") { mergedFrom { viewerCan } } }`,
        );
      return ideaById.mergedFrom.flatMap(({ viewerCan }) => viewerCan);
    };
    world.clock.advance({ days: 14, seconds: -1 });
    expect(await offered(ada)).toEqual(['OBJECT']);
    expect(await offered(ben)).toEqual([]);
    world.clock.advance({ seconds: 1 });
    expect(await offered(ada)).toEqual([]);
    expect(await world.as(ada).run(OBJECT, { input: { mergeId, words: 'Late.' } })).toMatchObject({
      objectToMerge: { message: words.objectionOver },
    });
  });
});
