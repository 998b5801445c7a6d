import { visibleTo, type Actor } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { placesOf, SPACE_COLUMNS } from './places.js';
import { Space, type Stage } from './space.type.js';

/** Every space the caller may see, archived ones included, in the order admins gave them. */
export async function spacesOf(context: RequestContext): Promise<readonly Space[]> {
  return (await placesOf(context)).spaces;
}

/** A space the caller may see, or null. */
export async function findSpace(
  context: RequestContext,
  matches: (space: Space) => boolean,
): Promise<Space | null> {
  return (await spacesOf(context)).find(matches) ?? null;
}

const spaceForWrite = statement<Space>(
  'spaces.for_write',
  `select ${SPACE_COLUMNS} from space s where s.community_id = $1 and s.visibility = any($2::text[]) and s.id = $3
   for key share`,
);

/** A space the writer may see, as it stands inside the transaction; null when there is none. */
export async function spaceInside(tx: Tx, actor: Actor, id: string): Promise<Space | null> {
  const row = await tx.row(spaceForWrite, [actor.communityId, visibleTo(actor), id]);
  return row && Object.assign(new Space(), row);
}

const stagesForWrite = statement<Stage>(
  'spaces.stages_for_write',
  `select t.id, t.name, t.category, t.position, t.space_id as "spaceId" from stage t
   where t.community_id = $1 and t.space_id = $2 order by t.position, t.id for key share`,
);

/** The stages of one space inside the transaction, in order. */
export async function stagesInside(tx: Tx, communityId: string, spaceId: string): Promise<Stage[]> {
  return tx.rows(stagesForWrite, [communityId, spaceId]);
}

const tagsForWrite = statement<{ id: string }>(
  'spaces.tags_for_write',
  `select id from tag where community_id = $1 and space_id = $2 and id = any($3::uuid[]) for key share`,
);

/** Those of the given tags that belong to the space. */
export async function tagsInside(
  tx: Tx,
  communityId: string,
  spaceId: string,
  ids: readonly string[],
): Promise<string[]> {
  return (await tx.rows(tagsForWrite, [communityId, spaceId, ids])).map((row) => row.id);
}
