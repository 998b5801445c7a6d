import { createSpace, createStage, createTag, setPurpose } from '../spaces/space.module.js';
import { statement } from '../platform/statement.js';
import { spaces, type SpaceKey } from './content/spaces.js';
import type { PersonKey } from './content/people.js';
import type { Cast } from './demo.cast.js';

const stagesOfSpace = statement<{ id: string; name: string }>(
  'demo.stages',
  `select id, name from stage where community_id = $1 and space_id = $2`,
);
const tagsOfSpace = statement<{ id: string; name: string }>(
  'demo.tags',
  `select id, name from tag where community_id = $1 and space_id = $2`,
);

/** When the spaces were opened, and when their purpose was last written. */
const OPENED = 719;
const WORDED = { first: 718, again: 243 };

/** Opens the spaces with their stages, tags and purposes, as an admin would. */
export async function writeSpaces(cast: Cast): Promise<void> {
  for (const key of Object.keys(spaces) as SpaceKey[]) {
    const { name, description, visibility, cadenceDays, owner, tags, moreStages, before, purpose } =
      spaces[key];
    const defaultOwnerId = cast.idOf(owner as PersonKey);
    const { spaceId } = await cast.let('ada', OPENED, createSpace, {
      name,
      description,
      visibility,
      cadenceDays,
      defaultOwnerId,
    });
    for (const stage of moreStages ?? []) {
      await cast.let('ada', OPENED, createStage, { spaceId, ...stage });
    }
    for (const tag of tags) {
      await cast.let('ada', OPENED, createTag, { spaceId, name: tag });
    }
    await cast.let('leah', WORDED.first, setPurpose, { spaceId, ...(before ?? purpose) });
    await cast.let('leah', WORDED.again, setPurpose, { spaceId, ...purpose });
    cast.spaces.set(key, {
      spaceId,
      stages: await byName(cast, stagesOfSpace, spaceId),
      tags: await byName(cast, tagsOfSpace, spaceId),
    });
  }
}

async function byName(
  { tx, communityId }: Cast,
  query: typeof stagesOfSpace,
  spaceId: string,
): Promise<Map<string, string>> {
  const rows = await tx.rows(query, [communityId, spaceId]);
  return new Map(rows.map(({ id, name }) => [name, id]));
}
