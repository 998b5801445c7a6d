import { to, type Check } from './check.js';

/** Ideas, their wordings, support and answers. */
export const ideaChecks: readonly Check[] = [
  {
    what: 'an idea is in another space than its thread, or its thread is not that of an idea',
    file: 'ideas',
    query: `select i.id from idea i ${to('thread', 't', 'i', 'thread_id')}
      where i.community_id = $1 and (t.space_id <> i.space_id or t.kind <> 'IDEA'
        or t.owner_id <> i.author_id or t.withdrawn_at is distinct from i.withdrawn_at)`,
  },
  {
    what: 'an idea stands at a stage of another space',
    file: 'ideas',
    query: `select i.id from idea i ${to('stage', 's', 'i', 'stage_id')}
      where i.community_id = $1 and s.space_id <> i.space_id`,
  },
  {
    what: 'an idea has a tag of another space',
    file: 'idea-tags',
    query: `select x.idea_id as "ideaId", x.tag_id as "tagId" from idea_tag x
      ${to('idea', 'i', 'x', 'idea_id')} ${to('tag', 't', 'x', 'tag_id')}
      where x.community_id = $1 and t.space_id <> i.space_id`,
  },
  {
    what: 'an idea does not read as its newest revision',
    file: 'ideas',
    query: `select i.id from idea i
      left join idea_revision r on r.community_id = i.community_id and r.idea_id = i.id and r.number = i.revision
      where i.community_id = $1 and (r.number is null or r.title <> i.title or r.text <> i.text
        or exists (select 1 from idea_revision n where n.community_id = i.community_id and n.idea_id = i.id
          and n.number > i.revision))`,
  },
  {
    what: 'an idea changed what it proposes in a revision that is not there',
    file: 'ideas',
    query: `select id from idea where community_id = $1 and material_revision > revision`,
  },
  {
    what: 'a vote is for a revision that is not there',
    file: 'votes',
    query: `select v.idea_id as "ideaId", v.member_id as "memberId" from vote v ${to('idea', 'i', 'v', 'idea_id')}
      where v.community_id = $1 and v.revision > i.revision`,
  },
  {
    what: 'the author of an idea is a co-author of it as well',
    file: 'co-authors',
    query: `select c.id from idea_co_author c ${to('idea', 'i', 'c', 'idea_id')}
      where c.community_id = $1 and c.member_id = i.author_id and c.state in ('INVITED', 'STANDING')`,
  },
  {
    what: 'a read-back is of a revision that is not there',
    file: 'read-backs',
    query: `select b.id from read_back b
      left join idea_revision r on r.community_id = b.community_id and r.idea_id = b.idea_id and r.number = b.revision
      where b.community_id = $1 and r.number is null`,
  },
  {
    what: 'an answer says of a read-back what did not come of it',
    file: 'answers',
    // A read-back may be answered after silence passed for an answer, so SILENT says nothing of it today.
    query: `select a.id from answer a
      left join read_back b on b.community_id = a.community_id and b.id = a.read_back_id
      where a.community_id = $1 and (b.idea_id <> a.idea_id
        or (a.read_back_id is null) <> (coalesce(a.read_back_outcome, 'OWN') in ('OWN', 'UNREACHABLE'))
        or (a.read_back_outcome = 'CONFIRMED' and b.confirmed is not true)
        or (a.read_back_outcome = 'CORRECTED' and b.confirmed is not false))`,
  },
];
