import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../test/browser.js';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { shown, uploaded } from '../../test/images.js';
import { usePlace } from '../../test/place.js';
import { act, STORY_WORDS } from '../../test/stories.js';
import { commentBy } from '../../test/threads.js';
import { World, type TestMember, type TestSpace } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';
import { ImageUseEntity } from './image.entity.js';
import { removeUnused } from './image.schedule.js';

const place = usePlace(import.meta.filename);
let world: World;
let rosa = {} as TestMember;
let atRosa = {} as Browser;
let space: TestSpace;
let idea: TestIdea;

beforeAll(async () => {
  await place.community();
  world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  rosa = await world.member('CUSTOMER', 'Rosa');
  atRosa = await place.signedIn(rosa.email);
  space = await world.space();
}, 60_000);

beforeEach(async () => {
  idea = await postIdea(world, rosa, space);
});

const edit = async (text: string, fromRevision = 1): Promise<unknown> =>
  world.as(rosa).run(`mutation ($input: EditIdeaInput!) { editIdea(input: $input) { __typename } }`, {
    input: { ideaId: idea.id, title: 'Title', text, fromRevision },
  });

describe('what goes of the images', () => {
  const later = async (days: number): Promise<void> => {
    place.clock.advance({ seconds: days * 86_400 });
    await Promise.all([removeUnused.run(place.services), removeUnused.run(place.services)]);
  };
  const isThere = async (id: string): Promise<boolean> => {
    const { rows } = await place.services.db.connections.query(`select 1 from image where id = $1`, [id]);
    return rows.length === 1;
  };

  it('is what no text showed for a day, but not what a draft names', async () => {
    const [left, drafted, used] = [await uploaded(atRosa), await uploaded(atRosa), await uploaded(atRosa)];
    await world
      .as(rosa)
      .run(`mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }`, {
        input: { kind: 'COMMENT', subject: idea.threadId, body: JSON.stringify({ text: shown(drafted) }) },
      });
    await edit(shown(used));
    await later(0.9);
    expect(await isThere(left.id)).toBe(true);
    await later(0.2);
    expect([await isThere(left.id), await isThere(drafted.id), await isThere(used.id)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await edit(shown(left), 2), 'a text that comes too late is told so').toEqual({
      editIdea: { __typename: 'InvalidInput' },
    });
  });

  it('is not what a text takes up at that very moment', async () => {
    const image = await uploaded(atRosa);
    const { db } = place.services;
    place.clock.advance({ seconds: 2 * 86_400 });
    await db.transaction(async (tx) => {
      await tx.executeSql(`select id from image where id = $1 for key share`, [image.id]);
      // Asked for while the text is being written, it neither waits nor takes the image.
      await removeUnused.run(place.services);
      await tx.insert(ImageUseEntity, {
        communityId: place.communityId,
        imageId: image.id,
        holderKind: 'IDEA',
        holderId: idea.id,
        threadId: idea.threadId,
        staffOnly: false,
      });
    });
    await removeUnused.run(place.services);
    expect(await isThere(image.id)).toBe(true);
  });

  it('is what only withdrawn things show, after thirty days; a former wording that stands keeps its own', async () => {
    const [former, withdrawn] = [await uploaded(atRosa), await uploaded(atRosa)];
    // A story that is still being told is out of sight and not taken back.
    const pictured = await uploaded(atRosa);
    const words = { ...STORY_WORDS, text: shown(pictured), spaceId: space.id };
    const { story } = await act(world, rosa, 'saveStory', words);
    await edit(shown(former));
    await edit('No picture any more.', 2);
    const id = await commentBy(world, rosa, idea.threadId, shown(withdrawn));
    await world
      .as(rosa)
      .run(`mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }`, { id });
    await later(29);
    expect(await isThere(withdrawn.id)).toBe(true);
    await later(2);
    expect([await isThere(withdrawn.id), await isThere(former.id)]).toEqual([false, true]);
    expect(await isThere(pictured.id)).toBe(true);
    await act(world, rosa, 'withdrawStory', { storyId: story.id });
    await later(29);
    expect(await isThere(pictured.id)).toBe(true);
    await later(2);
    expect(await isThere(pictured.id)).toBe(false);
  });
});
