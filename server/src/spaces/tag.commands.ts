import { createTagInput, renameTagInput, tagRefInput } from '@rapport/shared/inputs/space';
import { TAGS_PER_SPACE_MAX } from '@rapport/shared/limits';
import words from '../locales/en/spaces.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { TagEntity } from './space.entity.js';
import { tagCreated, tagRemoved, tagRenamed } from './space.events.js';
import { freeSlug, sameName } from './space.rules.js';
import { openSpace } from './space.writes.js';

type TagFacts = Pick<TagEntity, 'id' | 'name' | 'slug'>;

const tagsOfSpace = statement<TagFacts>(
  'spaces.tags_of_space',
  `select id, name, slug from tag where community_id = $1 and space_id = $2`,
);
const spaceOfTag = statement<{ spaceId: string }>(
  'spaces.of_tag',
  `select space_id as "spaceId" from tag where community_id = $1 and id = $2`,
);

function assertNameIsFree(tags: readonly TagFacts[], name: string): void {
  if (tags.some((tag) => sameName(tag.name, name))) {
    throw invalid('name', 'TAKEN');
  }
}

/** A tag and its neighbours, which nobody else changes until the write ends. */
async function openTag(
  write: Write,
  tagId: string,
): Promise<{ spaceId: string; tag: TagFacts; others: TagFacts[] }> {
  const { communityId } = write.actor;
  const { spaceId } = found(await write.tx.row(spaceOfTag, [communityId, tagId]));
  const space = await openSpace(write, spaceId);
  const tags = await write.tx.rows(tagsOfSpace, [communityId, space.id]);
  const tag = found(tags.find((one) => one.id === tagId));
  return { spaceId, tag, others: tags.filter((one) => one !== tag) };
}

/** An admin adds a tag to a space. */
export const createTag = command({
  name: 'createTag',
  action: 'space:administer',
  input: createTagInput,
  async run(write, { spaceId, name }) {
    const { communityId } = write.actor;
    const space = await openSpace(write, spaceId);
    const tags = await write.tx.rows(tagsOfSpace, [communityId, space.id]);
    assertNameIsFree(tags, name);
    if (tags.length >= TAGS_PER_SPACE_MAX) {
      refuse(new NotPossible(fill(words.tooManyTags, { max: TAGS_PER_SPACE_MAX })));
    }
    const slug = freeSlug(
      name,
      tags.map((tag) => tag.slug),
      'tag',
    );
    const id = write.ids.next();
    await write.tx.insert(TagEntity, { communityId, id, spaceId: space.id, name, slug });
    await write.emit(tagCreated, { spaceId, tagId: id });
    return { spaceId };
  },
});

/** An admin gives a tag another word; its address stays, so that links to it go on working. */
export const renameTag = command({
  name: 'renameTag',
  action: 'space:administer',
  input: renameTagInput,
  async run(write, { tagId, name }) {
    const { spaceId, tag, others } = await openTag(write, tagId);
    assertNameIsFree(others, name);
    await write.tx.update(TagEntity, { communityId: write.actor.communityId, id: tag.id }, { name });
    await write.emit(tagRenamed, { spaceId, tagId });
    return { spaceId };
  },
});

/** An admin takes a tag away, from every idea that carries it too. */
export const removeTag = command({
  name: 'removeTag',
  action: 'space:administer',
  input: tagRefInput,
  async run(write, { tagId }) {
    const { spaceId, tag } = await openTag(write, tagId);
    await write.emit(tagRemoved, { spaceId, tagId });
    await write.tx.remove(TagEntity, { communityId: write.actor.communityId, id: tag.id });
    return { spaceId };
  },
});
