import { address, moment, YES_NO, type Sheet } from './sheet.js';

const LINK = `${address('ideas', 'i')} as "Address"`;

export const ideaSheets: readonly Sheet[] = [
  {
    file: 'ideas',
    query: `select i.number as "Number", i.title as "Title", i.text as "Text", s.name as "Space",
      st.name as "Stage", st.category as "Category",
      (select string_agg(t.name, ', ' order by t.name) from idea_tag it
        join tag t on t.community_id = it.community_id and t.id = it.tag_id
        where it.community_id = i.community_id and it.idea_id = i.id) as "Tags",
      a.name as "Author", p.name as "Posted by",
      (select count(*)::int from vote v where v.community_id = i.community_id and v.idea_id = i.id
        and not v.by_team) as "Support of customers",
      (select count(*)::int from vote v where v.community_id = i.community_id and v.idea_id = i.id
        and v.by_team) as "Support of the team",
      th.comment_count as "Comments", i.revision as "Revision", ${moment('i.created_at')} as "Posted (UTC)",
      ${moment('i.waiting_since')} as "Waiting since (UTC)", ${moment('i.withdrawn_at')} as "Withdrawn (UTC)",
      ${LINK}
    from idea i
    join thread th on th.community_id = i.community_id and th.id = i.thread_id
    join space s on s.community_id = i.community_id and s.id = i.space_id
    join stage st on st.community_id = i.community_id and st.id = i.stage_id
    join member a on a.community_id = i.community_id and a.id = i.author_id
    left join member p on p.community_id = i.community_id and p.id = i.posted_by_id
    where i.community_id = $1 order by i.number`,
  },
  {
    file: 'revisions',
    query: `select i.number as "Idea", r.number as "Revision", r.title as "Title", r.text as "Text",
      m.name as "Written by", a.name as "Accepted by", ${YES_NO('r.material')} as "Changes what is proposed",
      ${moment('r.created_at')} as "Written (UTC)", ${LINK}
    from idea_revision r
    join idea i on i.community_id = r.community_id and i.id = r.idea_id
    join member m on m.community_id = r.community_id and m.id = r.author_id
    left join member a on a.community_id = r.community_id and a.id = r.accepted_by_id
    where r.community_id = $1 order by i.number, r.number`,
  },
  {
    file: 'votes',
    query: `select i.number as "Idea", i.title as "Title", m.name as "Member", m.email as "E-mail",
      v.importance as "Importance", v.reason as "Reason", v.revision as "Revision",
      ${YES_NO('v.by_team')} as "By the team", ${moment('v.created_at')} as "Given (UTC)", ${LINK}
    from vote v
    join idea i on i.community_id = v.community_id and i.id = v.idea_id
    join member m on m.community_id = v.community_id and m.id = v.member_id
    where v.community_id = $1 order by v.idea_id, v.member_id`,
  },
  {
    file: 'answers',
    query: `select i.number as "Idea", i.title as "Title", a.text as "Answer", m.name as "Signed by",
      a.from_stage as "Stage before", a.to_stage as "Stage after", a.to_category as "Category",
      a.reason as "Reason of a decline", a.constraint_text as "What stands in the way",
      a.would_change as "What would change it", a.review_on::text as "Looked at again on",
      a.no_review_reason as "Why not again", a.read_back_outcome as "Read-back", ${moment('a.created_at')} as "Answered (UTC)", ${LINK}
    from answer a
    join idea i on i.community_id = a.community_id and i.id = a.idea_id
    join member m on m.community_id = a.community_id and m.id = a.author_id
    where a.community_id = $1 order by a.id`,
  },
];
