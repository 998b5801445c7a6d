import { DRAW } from './functions.js';

const D = DRAW;

/**
 * A notice of each answer for everybody who followed by then, but for a few whom it never reached, and of each comment for
 * who owns the thread. One line of an inbox gathers what was told of a thread and kind; half of them are read.
 */
export function notices(): string[] {
  const line = `row_number() over (order by kind, thread_id, member_id)`;
  return [
    `create temp table a_notice as
       select i.community_id, 'ANSWER' as kind, 'FOLLOWING' as reason, i.thread_id, f.member_id, a.author_id as actor_id,
         a.id as answer_id, null::uuid as comment_id, a.at, pg_temp.key(${D.event}, a.n * 2, a.at) as event_id
       from an_answer a join an_idea i on i.n = a.idea_n
       join follow f on f.thread_id = i.thread_id and f.since <= a.at and f.member_id <> a.author_id
       where pg_temp.u(${D.untold}, hashtextextended(a.id::text || f.member_id, 0)) > 0.001
       union all
       select c.community_id, 'COMMENT', 'AUTHOR', c.thread_id, t.owner_id, c.author_id, null, c.id, c.at,
         pg_temp.key(${D.event}, c.n * 2 + 1, c.at)
       from a_comment c join thread t on t.id = c.thread_id where t.owner_id <> c.author_id`,
    `create temp table a_line as
       select *, pg_temp.key(${D.notice}, ${line}, at) as id from (
         select community_id, kind, reason, thread_id, member_id, max(at) as at from a_notice group by 1, 2, 3, 4, 5) g`,
    `insert into notification (community_id, id, member_id, thread_id, kind, reason, latest_at, read_at)
     select community_id, id, member_id, thread_id, kind, reason, at,
       case when pg_temp.u(${D.notice}, hashtextextended(id::text, 0)) < 0.5 then at + interval '1 day' end from a_line order by at`,
    `insert into notification_item (community_id, event_id, member_id, notification_id, actor_id, comment_id, answer_id, at)
     select n.community_id, n.event_id, n.member_id, l.id, n.actor_id, n.comment_id, n.answer_id, n.at from a_notice n
     join a_line l on l.kind = n.kind and l.thread_id = n.thread_id and l.member_id = n.member_id order by n.at`,
  ];
}
