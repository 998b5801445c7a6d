import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { spacesOf } from '../spaces/space.module.js';

const wordsOfIdeas = statement<{ id: string; text: string; textHtml: string }>(
  'ideas.words',
  `select id, text, html as "textHtml" from idea where community_id = $1 and id = any($2::uuid[])`,
);

/** The words of ideas the caller was shown in a list, which is read without them. */
export const wordsOfIdea = defineLoader<{ text: string; textHtml: string }>(
  'wordsOfIdea',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(wordsOfIdeas, [actor.communityId, ids]);
    return new Map(rows.map((row) => [row.id, row]));
  },
  { text: '', textHtml: '' },
);

const countsBySpace = statement<{ spaceId: string; ideas: number; waiting: number }>(
  'ideas.counts_by_space',
  `select space_id as "spaceId", count(*)::int as ideas, count(waiting_since)::int as waiting from idea
   where community_id = $1 and space_id = any($2::uuid[]) and withdrawn_at is null and category <> 'MERGED'
   group by space_id`,
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
     and category <> 'MERGED'
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
