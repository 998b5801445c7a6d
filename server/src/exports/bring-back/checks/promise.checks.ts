import { to, type Check } from './check.js';

/** Promises, the days they were moved to, and whose hands things went through. */
export const promiseChecks: readonly Check[] = [
  {
    what: 'a promise stands elsewhere than what it is about',
    file: 'promises',
    query: `select p.id from promise p ${to('thread', 't', 'p', 'thread_id')}
      where p.community_id = $1 and t.space_id <> p.space_id`,
  },
  {
    what: 'a promise has another day than it was made with and moved to',
    file: 'promises',
    query: `select p.id from promise p
      left join lateral (select (array_agg(d.from_on order by d.at, d.id))[1] as from_on,
          (array_agg(d.to_on order by d.at desc, d.id desc))[1] as to_on
        from promise_date d where d.community_id = p.community_id and d.promise_id = p.id) moved on true
      where p.community_id = $1 and (p.first_due_on <> coalesce(moved.from_on, p.due_on)
        or p.due_on <> coalesce(moved.to_on, p.first_due_on))`,
  },
  {
    what: 'a promise is in other hands than it was put into',
    file: 'promises',
    query: `select p.id from promise p join lateral (select h.to_id from hand_over h
        where h.community_id = p.community_id and h.kind = 'PROMISE' and h.thing_id = p.id
        order by h.created_at desc, h.id desc limit 1) last on true
      where p.community_id = $1 and last.to_id <> p.owner_id`,
  },
  {
    what: 'something was handed over that is not there, or is not of that kind',
    file: 'hand-overs',
    query: `select h.id from hand_over h
      left join idea i on h.kind = 'IDEA' and i.community_id = h.community_id and i.id = h.thing_id
      left join promise p on h.kind = 'PROMISE' and p.community_id = h.community_id and p.id = h.thing_id
      left join recovery r on h.kind = 'RECOVERY' and r.community_id = h.community_id and r.id = h.thing_id
      where h.community_id = $1
        and h.thread_id is distinct from coalesce(i.thread_id, p.thread_id, r.thread_id)`,
  },
];
