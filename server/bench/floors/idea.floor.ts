import { isStaff, visibleTo, type MemberActor } from '../../src/platform/actor.js';
import type { Database } from '../../src/platform/database.js';
import { ideaPolicy } from '../../src/ideas/idea.policy.js';
import { statement } from '../../src/platform/statement.js';
import { commentPolicy } from '../../src/threads/comment.policy.js';

type IdeaRow = Parameters<typeof ideaPolicy.can>[1] & { id: string; threadId: string };
type CommentRow = Parameters<typeof commentPolicy.can>[1];

const ideaByNumber = statement<IdeaRow>(
  'bench.idea',
  `select i.id, i.number, i.slug, i.title, i.html as "textHtml", i.created_at as "createdAt", i.revision, i.thread_id as "threadId",
     i.withdrawn_at as "withdrawnAt", i.category, i.author_id as "authorId", i.merged_count as "mergedCount", s.archived_at as "spaceArchivedAt",
     json_build_object('id', m.id, 'name', m.name, 'role', m.role, 'title', m.title) as author,
     json_build_object('id', g.id, 'name', g.name, 'category', g.category) as stage,
     json_build_object('id', s.id, 'name', s.name, 'slug', s.slug) as space,
     (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'slug', t.slug) order by t.name), '[]')
      from idea_tag x join tag t on t.community_id = x.community_id and t.id = x.tag_id
      where x.community_id = i.community_id and x.idea_id = i.id) as tags,
     st.customers + coalesce(d.customers, 0)::int as customers, st.team + coalesce(d.team, 0)::int as team,
     st.blocks + coalesce(d.blocks, 0)::int as blocks, st.matters + coalesce(d.matters, 0)::int as matters,
     st.nice + coalesce(d.nice, 0)::int as nice, th.comment_count as "commentCount", v.importance as "viewerVote",
     exists (select 1 from follow f where f.community_id = i.community_id and f.thread_id = i.thread_id
       and f.member_id = $3 and f.ended_at is null) as "viewerFollows"
   from idea i
   join idea_stat st on st.community_id = i.community_id and st.idea_id = i.id
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
   where i.community_id = $1 and i.number = $5 and (i.withdrawn_at is null or i.author_id = $3 or $4::boolean)`,
);
const answersOf = statement<Record<string, unknown>>(
  'bench.answers',
  `select a.id, a.html as "textHtml", a.from_stage as "fromStage", a.to_stage as "toStage", a.to_category as "toCategory",
     a.reason, a.constraint_text as "constraint", a.would_change as "wouldChange", a.review_on as "reviewOn",
     a.no_review_reason as "noReviewReason", a.created_at as "createdAt",
     json_build_object('id', m.id, 'name', m.name, 'role', m.role, 'title', m.title) as author
   from answer a join member m on m.community_id = a.community_id and m.id = a.author_id
   where a.community_id = $1 and a.idea_id = $2 order by a.created_at desc, a.id desc`,
);
const commentsOf = statement<CommentRow>(
  'bench.comments',
  `select c.id, c.html as "textHtml", c.created_at as "createdAt", c.edited_at as "editedAt", c.withdrawn_at as "withdrawnAt",
     c.author_id as "authorId", c.staff_only as "staffOnly", true as "threadOpen",
     json_build_object('id', m.id, 'name', m.name, 'role', m.role, 'title', m.title) as author
   from comment c join member m on m.community_id = c.community_id and m.id = c.author_id
   where c.community_id = $1 and c.thread_id = $2 and c.parent_id is null and (not c.staff_only or $3::boolean)
     and c.withdrawn_at is null
   order by c.created_at, c.id limit 21`,
);

/** What the page of an idea asks for: the idea, its answers, twenty comments, and what the reader may do. */
export async function readIdea(db: Database, actor: MemberActor, number: number): Promise<object> {
  const { communityId, memberId } = actor;
  const idea = await db.row(ideaByNumber, [communityId, visibleTo(actor), memberId, isStaff(actor), number]);
  if (!idea) {
    throw new Error('A floor was asked for an idea that is not there.');
  }
  const [answers, comments] = await Promise.all([
    db.rows(answersOf, [communityId, idea.id]),
    db.rows(commentsOf, [communityId, idea.threadId, isStaff(actor)]),
  ]);
  return {
    ...idea,
    viewerCan: ideaPolicy.can(actor, idea),
    answers,
    comments: comments.slice(0, 20).map((row) => ({ ...row, viewerCan: commentPolicy.can(actor, row) })),
    hasNextPage: comments.length > 20,
  };
}
