import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { spacesOf, Tag } from '../spaces/space.module.js';

const tagsOfIdeas = statement<Tag & { ideaId: string }>(
  'ideas.tags',
  `select x.idea_id as "ideaId", t.id, t.name, t.slug, t.space_id as "spaceId" from idea_tag x
   join tag t on t.community_id = x.community_id and t.id = x.tag_id
   where x.community_id = $1 and x.idea_id = any($2::uuid[]) order by t.name, t.id`,
);

/** Tags by idea, for ideas the caller was shown. */
export const tagsOfIdea = defineLoader<Tag[]>(
  'tagsOfIdea',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(tagsOfIdeas, [actor.communityId, ids]);
    return groupedBy(
      rows.map((row) => Object.assign(new Tag(), row)),
      (tag) => tag.ideaId,
    );
  },
  [],
);

const countsBySpace = statement<{ spaceId: string; ideas: number; waiting: number }>(
  'ideas.counts_by_space',
  `select space_id as "spaceId", count(*)::int as ideas, count(waiting_since)::int as waiting from idea
   where community_id = $1 and space_id = any($2::uuid[]) and withdrawn_at is null group by space_id`,
);

/** How many ideas stand in a space, and how many of them wait; for spaces the caller was shown. */
export const countsOfSpace = defineLoader<{ ideas: number; waiting: number }>(
  'ideaCountsOfSpace',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(countsBySpace, [actor.communityId, ids]);
    return new Map(rows.map((row) => [row.spaceId, row]));
  },
  { ideas: 0, waiting: 0 },
);

const countsByStage = statement<{ stageId: string; ideas: number }>(
  'ideas.counts_by_stage',
  `select stage_id as "stageId", count(*)::int as ideas from idea
   where community_id = $1 and stage_id = any($2::uuid[]) and withdrawn_at is null group by stage_id`,
);

/** How many ideas stand at a stage; for stages the caller was shown. */
export const countOfStage = defineLoader<number>(
  'ideaCountOfStage',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(countsByStage, [actor.communityId, ids]);
    return new Map(rows.map((row) => [row.stageId, row.ideas]));
  },
  0,
);

const countsByAuthor = statement<{ authorId: string; ideas: number }>(
  'ideas.counts_by_author',
  `select author_id as "authorId", count(*)::int as ideas from idea
   where community_id = $1 and space_id = any($2::uuid[]) and author_id = any($3::uuid[]) and withdrawn_at is null
   group by author_id`,
);

/** How many ideas of a member the caller may see. */
export const countOfAuthor = defineLoader<number>(
  'ideaCountOfAuthor',
  async (context, ids) => {
    const spaces = (await spacesOf(context)).map(({ id }) => id);
    const rows = await context.db.rows(countsByAuthor, [context.actor.communityId, spaces, ids]);
    return new Map(rows.map((row) => [row.authorId, row.ideas]));
  },
  0,
);
