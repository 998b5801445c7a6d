import type { Tx } from '../../platform/tx.js';
import { ExportProblem } from '../export.problem.js';

/** What must agree across tables: each query answers a row that does not, `$1` is the community. */
const CHECKS: readonly { what: string; query: string }[] = [
  {
    what: 'an idea is in another space than its thread, or its thread is not that of an idea',
    query: `select i.id from idea i join thread t on t.community_id = i.community_id and t.id = i.thread_id
      where i.community_id = $1 and (t.space_id <> i.space_id or t.kind <> 'IDEA'
        or t.owner_id <> i.author_id or t.withdrawn_at is distinct from i.withdrawn_at)`,
  },
  {
    what: 'an idea stands at a stage of another space',
    query: `select i.id from idea i join stage s on s.community_id = i.community_id and s.id = i.stage_id
      where i.community_id = $1 and s.space_id <> i.space_id`,
  },
  {
    what: 'an idea has a tag of another space',
    query: `select i.id from idea_tag x join idea i on i.community_id = x.community_id and i.id = x.idea_id
      join tag t on t.community_id = x.community_id and t.id = x.tag_id
      where x.community_id = $1 and t.space_id <> i.space_id`,
  },
  {
    what: 'an idea does not read as its newest revision',
    query: `select i.id from idea i
      left join idea_revision r on r.community_id = i.community_id and r.idea_id = i.id and r.number = i.revision
      where i.community_id = $1 and (r.number is null or r.title <> i.title or r.text <> i.text
        or exists (select 1 from idea_revision n where n.community_id = i.community_id and n.idea_id = i.id
          and n.number > i.revision))`,
  },
  {
    what: 'a vote is for a revision that is not there; this is its idea',
    query: `select v.idea_id as id from vote v join idea i on i.community_id = v.community_id and i.id = v.idea_id
      where v.community_id = $1 and v.revision > i.revision`,
  },
  {
    what: 'an image is held by something elsewhere than it stands',
    query: `select u.image_id as id from image_use u
      left join idea i on u.holder_kind = 'IDEA' and i.community_id = u.community_id and i.id = u.holder_id
      left join conversation v on u.holder_kind = 'CONVERSATION' and v.community_id = u.community_id
        and v.id = u.holder_id
      left join irritant r on u.holder_kind = 'IRRITANT' and r.community_id = u.community_id and r.id = u.holder_id
      left join comment c on u.holder_kind = 'COMMENT' and c.community_id = u.community_id and c.id = u.holder_id
      left join suggestion g on u.holder_kind = 'SUGGESTION' and g.community_id = u.community_id
        and g.id = u.holder_id
      where u.community_id = $1 and u.holder_kind in ('IDEA', 'CONVERSATION', 'IRRITANT', 'COMMENT', 'SUGGESTION')
        and (coalesce(i.id, v.id, r.id, c.id, g.id) is null
          or u.thread_id <> coalesce(i.thread_id, v.thread_id, r.thread_id, g.thread_id, u.thread_id)
          or u.staff_only <> coalesce(c.staff_only, false)
          or u.withdrawn_at is distinct from c.withdrawn_at)`,
  },
  {
    what: 'a conversation has the thread of something else',
    query: `select c.id from conversation c join thread t on t.community_id = c.community_id and t.id = c.thread_id
      where c.community_id = $1 and (t.kind <> 'CONVERSATION' or t.owner_id <> c.author_id)`,
  },
  {
    what: 'an idea changed what it proposes in a revision that is not there',
    query: `select id from idea where community_id = $1 and material_revision > revision`,
  },
  {
    what: 'a suggestion stands elsewhere than its idea, or its thread is not that of a suggestion',
    query: `select g.id from suggestion g
      join idea i on i.community_id = g.community_id and i.id = g.idea_id
      join thread t on t.community_id = g.community_id and t.id = g.thread_id
      where g.community_id = $1 and (t.kind <> 'SUGGESTION' or t.space_id <> i.space_id
        or t.owner_id <> i.author_id or t.withdrawn_at is distinct from i.withdrawn_at)`,
  },
  {
    what: 'a suggestion begins with a revision that is not there, or is accepted without one',
    query: `select g.id from suggestion g
      left join idea_revision b on b.community_id = g.community_id and b.idea_id = g.idea_id
        and b.number = g.from_revision
      left join idea_revision r on r.community_id = g.community_id and r.idea_id = g.idea_id and r.number = g.revision
      where g.community_id = $1 and (b.number is null or (g.state = 'ACCEPTED') <> (r.number is not null)
        or (g.state = 'OPEN') <> (g.decided_at is null) or r.author_id <> g.author_id)`,
  },
  {
    what: 'an irritant is in another space than its thread, or its thread is not that of an irritant',
    query: `select i.id from irritant i join thread t on t.community_id = i.community_id and t.id = i.thread_id
      where i.community_id = $1 and (t.space_id <> i.space_id or t.kind <> 'IRRITANT'
        or t.owner_id <> i.author_id or t.withdrawn_at is distinct from i.withdrawn_at)`,
  },
  {
    what: 'an irritant stands at another end of its chain than the one it leads to, or in another space',
    query: `select i.id from irritant i
      left join irritant n on n.community_id = i.community_id and n.id = i.same_as_id
      where i.community_id = $1 and i.same_as_id is not null
        and (n.family_id <> i.family_id or n.space_id <> i.space_id or n.withdrawn_at is not null)`,
  },
  {
    what: 'an irritant is fixed without a fix, or open with one',
    query: `select i.id from irritant i
      left join irritant_fix x on x.community_id = i.community_id and x.irritant_id = i.id and x.reopened_at is null
      where i.community_id = $1 and (x.id is null) <> (i.fixed_at is null)`,
  },
  {
    what: 'a thread belongs to nothing',
    query: `select t.id from thread t
      left join idea i on i.community_id = t.community_id and i.thread_id = t.id
      left join conversation c on c.community_id = t.community_id and c.thread_id = t.id
      left join irritant r on r.community_id = t.community_id and r.thread_id = t.id
      left join suggestion g on g.community_id = t.community_id and g.thread_id = t.id
      where t.community_id = $1 and coalesce(i.id, c.id, r.id, g.id) is null`,
  },
  {
    what: 'a reply is in another thread than what it replies to, or nests too deep, or is seen by others',
    query: `select r.id from comment r join comment p on p.community_id = r.community_id and p.id = r.parent_id
      where r.community_id = $1 and (r.thread_id <> p.thread_id or p.parent_id is not null
        or (p.staff_only and not r.staff_only))`,
  },
  {
    what: 'a thing of the inbox is told to somebody else than its heading',
    query: `select n.id from notification_item x
      join notification n on n.community_id = x.community_id and n.id = x.notification_id
      where x.community_id = $1 and n.member_id <> x.member_id`,
  },
  {
    what: 'a number is in use that the counter would give out again',
    query: `select i.id from idea i left join number_counter k on k.community_id = i.community_id and k.kind = 'idea'
      where i.community_id = $1 and i.number >= coalesce(k.next, 0)
      union all
      select c.id from conversation c
      left join number_counter k on k.community_id = c.community_id and k.kind = 'conversation'
      where c.community_id = $1 and c.number >= coalesce(k.next, 0)
      union all
      select r.id from irritant r
      left join number_counter k on k.community_id = r.community_id and k.kind = 'irritant'
      where r.community_id = $1 and r.number >= coalesce(k.next, 0)
      union all
      select q.id from root_cause q
      left join number_counter k on k.community_id = q.community_id and k.kind = 'rootCause'
      where q.community_id = $1 and q.number >= coalesce(k.next, 0)`,
  },
];

/**
 * Whether what was brought in hangs together: a row each may be well formed and the whole still impossible, such as an
 * idea that is public in one table and for staff in another.
 *
 * @throws ExportProblem naming what does not agree, and one thing it is seen at.
 */
export async function assertWhole(tx: Tx, communityId: string): Promise<void> {
  for (const { what, query } of CHECKS) {
    const { rows } = await tx.executeSql(`select id from (${query}) wrong limit 1`, [communityId]);
    const [row] = rows as { id: string }[];
    if (row) {
      throw new ExportProblem(`The export contradicts itself: ${what} (${row.id}).`);
    }
  }
}
