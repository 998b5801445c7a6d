import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { THINGS, pathOfThing } from './invitation.moment.js';
import { RealMoment } from './real-moments.type.js';

const MOST = 20;

interface Row extends Omit<RealMoment, 'path'> {
  memberId: string;
  page: string;
  number: number;
  slug: string;
}

// Who supports an idea is told to nobody, so support makes no moment.
const theirs = (column: string): string => `(${column} = w.id or exists (select 1 from idea_co_author ca
  where ca.community_id = $1 and ca.idea_id = i.id and ca.member_id = w.id and ca.state = 'STANDING'))`;
const happened = `
  select 'SOLVED' as kind, 1 as rank, o.thread_id, f.answered_at as at from follow_up f
    join outcome o on o.community_id = $1 and o.id = f.outcome_id
    where f.community_id = $1 and f.member_id = w.id and f.verdict = 'SOLVED'
  union all select 'PUT_RIGHT', 2, r.thread_id, r.closed_at from recovery r
    where r.community_id = $1 and r.member_id = w.id and r.closed_state = 'PUT_RIGHT'
  union all select 'OUTCOME', 3, o.thread_id, o.published_at from outcome o
    join outcome_idea k on k.community_id = $1 and k.outcome_id = o.id
    join idea i on i.community_id = $1 and i.id = k.idea_id
    where o.community_id = $1 and ${theirs('i.author_id')}
  union all select 'MEETING', 4, e.thread_id, e.ends_at from meeting_seat c
    join meeting e on e.community_id = $1 and e.id = c.meeting_id and e.closed_at is not null
      and e.called_off_at is null
    where c.community_id = $1 and c.member_id = w.id and c.state = 'SEATED'
  union all select 'IDEA', 5, i.thread_id, i.created_at from idea i
    where i.community_id = $1 and i.withdrawn_at is null and ${theirs('i.author_id')}`;

const moments = statement<Row>(
  'stories.real_moments',
  `select w.id as "memberId", h.kind, h.thread_id as "threadId", x.title, x.page, x.number, x.slug
   from member w cross join lateral (
     select distinct on (g.thread_id) g.* from (${happened}) g order by g.thread_id, g.rank, g.at desc) h
   join thread t on t.community_id = w.community_id and t.id = h.thread_id ${THREAD_SPACE}
   join lateral (${THINGS}) x on true
   where ${THREAD_VISIBLE} and t.withdrawn_at is null and w.community_id = $1 and w.id = any($5::uuid[])
     and (s.visibility <> 'STAFF' or w.role <> 'CUSTOMER')
     and not exists (select 1 from story_invitation v where v.community_id = $1 and v.member_id = w.id
       and v.thread_id = h.thread_id)
   order by h.rank, h.at desc, h.thread_id limit 500`,
);

const ofMembers = defineLoader<RealMoment[]>(
  'realMoments',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(moments, [...threadScope(actor), ids]);
    const groups = groupedBy(rows, ({ memberId }) => memberId);
    const shown = ({ kind, threadId, title, ...thing }: Row): RealMoment =>
      Object.assign(new RealMoment(), { kind, threadId, title, path: pathOfThing(thing) });
    return new Map([...groups].map(([id, found]) => [id, found.slice(0, MOST).map(shown)]));
  },
  [],
);

/** What a member could be asked for a story about, as far as the caller may see it; nothing but to the team. */
export async function realMomentsOf(context: RequestContext, memberId: string): Promise<RealMoment[]> {
  return isStaff(context.actor) ? context.loaders.load(context, ofMembers, memberId) : [];
}
