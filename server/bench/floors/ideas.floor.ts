import { visibleTo, type MemberActor } from '../../src/platform/actor.js';
import type { Database } from '../../src/platform/database.js';
import { statement } from '../../src/platform/statement.js';

// One statement for the whole page: what a person would write who has nothing else to do.
const page = statement<Record<string, unknown>>(
  'bench.ideas',
  `select i.id, i.number, i.slug, i.title, i.excerpt, i.created_at as "createdAt",
     json_build_object('id', m.id, 'name', m.name, 'role', m.role, 'title', m.title) as author,
     json_build_object('id', g.id, 'name', g.name, 'category', g.category) as stage,
     (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'slug', t.slug) order by t.name), '[]')
      from idea_tag x join tag t on t.community_id = x.community_id and t.id = x.tag_id
      where x.community_id = i.community_id and x.idea_id = i.id) as tags,
     st.customers + coalesce(d.customers, 0)::int as customers, st.team + coalesce(d.team, 0)::int as team,
     st.blocks + coalesce(d.blocks, 0)::int as blocks, st.matters + coalesce(d.matters, 0)::int as matters,
     st.nice + coalesce(d.nice, 0)::int as nice, th.comment_count as "commentCount", v.importance as "viewerVote"
   from idea_stat st
   join idea i on i.community_id = st.community_id and i.id = st.idea_id and i.withdrawn_at is null
   join space s on s.community_id = i.community_id and s.id = i.space_id and s.visibility = any($2::text[])
   join stage g on g.community_id = i.community_id and g.id = i.stage_id
   join member m on m.community_id = i.community_id and m.id = i.author_id
   join thread th on th.community_id = i.community_id and th.id = i.thread_id
   left join vote v on v.community_id = i.community_id and v.idea_id = i.id and v.member_id = $3
   left join lateral (
     select sum(v.customers) as customers, sum(v.team) as team, sum(v.blocks) as blocks,
       sum(v.matters) as matters, sum(v.nice) as nice
     from vote_delta v where v.community_id = i.community_id and v.idea_id = i.id
   ) d on true
   where st.community_id = $1
   order by st.trending desc, st.idea_id desc limit 21`,
);

/** A page of twenty ideas and whether there are more, with everything the list of P1 shows. */
export async function readIdeas(db: Database, actor: MemberActor): Promise<object> {
  const rows = await db.rows(page, [actor.communityId, visibleTo(actor), actor.memberId]);
  return { ideas: rows.slice(0, 20), hasNextPage: rows.length > 20 };
}
