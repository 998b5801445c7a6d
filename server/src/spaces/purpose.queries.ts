import { visibleTo } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { SpacePurpose } from './purpose.type.js';

// All versions come at once: there are few, and the page of a purpose shows them.
const purposesOfSpaces = statement<SpacePurpose>(
  'spaces.purposes',
  `select p.id, p.version, p.gain, p.offer, p.limits, p.created_at as "createdAt", p.space_id as "spaceId",
     p.author_id as "authorId"
   from space_purpose p join space s on s.community_id = p.community_id and s.id = p.space_id
   where p.community_id = $1 and s.visibility = any($2::text[]) and p.space_id = any($3::uuid[])
   order by p.space_id, p.version desc`,
);

const purposesLoader = defineLoader<SpacePurpose[]>(
  'space purposes',
  async (context, spaceIds) => {
    const { actor, db } = context;
    const rows = await db.rows(purposesOfSpaces, [actor.communityId, visibleTo(actor), spaceIds]);
    const bySpace = new Map<string, SpacePurpose[]>(spaceIds.map((id) => [id, []]));
    for (const row of rows) {
      bySpace.get(row.spaceId)?.push(Object.assign(new SpacePurpose(), row));
    }
    return bySpace;
  },
  [],
);

/** Every version of what a space is for, the one that stands first. */
export async function purposesOf(context: RequestContext, spaceId: string): Promise<SpacePurpose[]> {
  return context.loaders.load(context, purposesLoader, spaceId);
}
