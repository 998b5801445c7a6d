import type { Actor } from '../platform/actor.js';
import { visibleTo } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { Space, Stage, Tag } from './space.type.js';

/** Columns of a space; `s` is the alias of its table. */
export const SPACE_COLUMNS = `s.id, s.slug, s.name, s.description, s.visibility, s.cadence_days as "cadenceDays",
  s.archived_at as "archivedAt", s.default_owner_id as "defaultOwnerId", s.language, s.position`;

// A community has tens of spaces, and nearly every page needs some: one statement reads them all.
const visibleSpaces = statement<Space>(
  'spaces.visible',
  `select ${SPACE_COLUMNS} from space s where s.community_id = $1 and s.visibility = any($2::text[])
   order by s.position, s.id`,
);
const stagesOfSpaces = statement<Stage>(
  'spaces.stages',
  `select t.id, t.name, t.category, t.position, t.space_id as "spaceId" from stage t
   join space s on s.community_id = t.community_id and s.id = t.space_id
   where t.community_id = $1 and s.visibility = any($2::text[]) order by t.space_id, t.position, t.id`,
);
const tagsOfSpaces = statement<Tag>(
  'spaces.tags',
  `select t.id, t.name, t.slug, t.space_id as "spaceId" from tag t
   join space s on s.community_id = t.community_id and s.id = t.space_id
   where t.community_id = $1 and s.visibility = any($2::text[]) order by t.space_id, t.name, t.id`,
);

function scopeOf(actor: Actor): unknown[] {
  return [actor.communityId, visibleTo(actor)];
}

const ALL = 'all';

const spacesLoader = defineLoader<Space[]>(
  'spaces',
  async (context) => {
    const rows = await context.db.rows(visibleSpaces, scopeOf(context.actor));
    return new Map([[ALL, rows.map((row) => Object.assign(new Space(), row))]]);
  },
  [],
);
const stagesLoader = defineLoader<Stage[]>(
  'stages',
  async (context) => {
    const rows = await context.db.rows(stagesOfSpaces, scopeOf(context.actor));
    return new Map([[ALL, rows.map((row) => Object.assign(new Stage(), row))]]);
  },
  [],
);
const tagsLoader = defineLoader<Tag[]>(
  'tags',
  async (context) => {
    const rows = await context.db.rows(tagsOfSpaces, scopeOf(context.actor));
    return new Map([[ALL, rows.map((row) => Object.assign(new Tag(), row))]]);
  },
  [],
);

/** Every space the caller may see, archived ones included, in the order admins gave them. */
export async function spacesOf(context: RequestContext): Promise<Space[]> {
  return context.loaders.load(context, spacesLoader, ALL);
}

/** A space the caller may see, or null. */
export async function findSpace(
  context: RequestContext,
  matches: (space: Space) => boolean,
): Promise<Space | null> {
  return (await spacesOf(context)).find(matches) ?? null;
}

/** All stages of the spaces the caller may see, in order. */
export async function stagesOf(context: RequestContext): Promise<Stage[]> {
  return context.loaders.load(context, stagesLoader, ALL);
}

/** All tags of the spaces the caller may see, by name. */
export async function tagsOf(context: RequestContext): Promise<Tag[]> {
  return context.loaders.load(context, tagsLoader, ALL);
}

const spaceForWrite = statement<Space>(
  'spaces.for_write',
  `select ${SPACE_COLUMNS} from space s where s.community_id = $1 and s.visibility = any($2::text[]) and s.id = $3
   for key share`,
);

/** A space the writer may see, as it stands inside the transaction; null when there is none. */
export async function spaceInside(tx: Tx, actor: Actor, id: string): Promise<Space | null> {
  const row = await tx.row(spaceForWrite, [...scopeOf(actor), id]);
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
