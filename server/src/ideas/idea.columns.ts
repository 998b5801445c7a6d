import { Idea, Support } from './idea.type.js';

/**
 * Columns of an idea `i` with its rolled-up support `st` and what is not rolled up yet `d`; together with
 * `IDEA_FROM` the start of every statement that reads ideas.
 */
export const IDEA_COLUMNS = `i.id, i.number, i.slug, i.title, i.text, i.html as "textHtml", i.excerpt,
  i.created_at as "createdAt", i.updated_at as "updatedAt", i.withdrawn_at as "withdrawnAt", i.revision,
  i.thread_id as "threadId", i.space_id as "spaceId", i.author_id as "authorId",
  i.posted_by_id as "postedById", i.stage_id as "stageId", i.category, i.waiting_since as "waitingSince",
  i.last_word_kind as "lastWordKind", i.last_word_by_id as "lastWordById", i.last_word_at as "lastWordAt",
  st.customers + coalesce(d.customers, 0)::int as customers, st.team + coalesce(d.team, 0)::int as team,
  st.blocks + coalesce(d.blocks, 0)::int as blocks, st.matters + coalesce(d.matters, 0)::int as matters,
  st.nice + coalesce(d.nice, 0)::int as nice, st.customers as "customersKey", st.trending::text as "trendingKey"`;

export const IDEA_FROM = `idea i
  join idea_stat st on st.community_id = i.community_id and st.idea_id = i.id
  left join lateral (
    select sum(v.customers) as customers, sum(v.team) as team, sum(v.blocks) as blocks,
      sum(v.matters) as matters, sum(v.nice) as nice
    from vote_delta v where v.community_id = i.community_id and v.idea_id = i.id
  ) d on true`;

export type IdeaRow = Idea & Support;

/** Path of an idea's page. A title without letters or digits leaves the number alone. */
export function ideaPath(number: number, slug: string): string {
  return `/ideas/${number}${slug === '' ? '' : `-${slug}`}`;
}

export function asIdea(row: IdeaRow): Idea {
  const { customers, team, blocks, matters, nice, ...columns } = row;
  return Object.assign(new Idea(), columns, {
    path: ideaPath(row.number, row.slug),
    support: Object.assign(new Support(), { customers, team, blocks, matters, nice }),
  });
}
