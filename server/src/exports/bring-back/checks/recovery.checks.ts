import { to, type Check } from './check.js';

/** The thing each cause of a recovery names. */
const SOURCES = Object.entries({
  FOLLOW_UP: 'follow_up',
  ANSWER_RATING: 'answer',
  PROMISE: 'promise',
  INCIDENT: 'incident',
});

/** Incidents, and what went wrong for single people. */
export const recoveryChecks: readonly Check[] = [
  {
    what: 'an incident has the thread of something else',
    file: 'incidents',
    query: `select n.id from incident n ${to('thread', 't', 'n', 'thread_id')}
      where n.community_id = $1 and (t.kind <> 'INCIDENT' or t.owner_id <> n.author_id)`,
  },
  {
    what: 'the report of an incident is promised elsewhere, or given while its promise stands open',
    file: 'incidents',
    query: `select n.id from incident n ${to('promise', 'p', 'n', 'promise_id')}
      where n.community_id = $1 and (p.source_kind <> 'INCIDENT' or p.source_id <> n.id
        or (n.reported_at is null) <> (p.closed_at is null) or n.reported_at is null and p.due_on <> n.report_on)`,
  },
  {
    what: 'a recovery has no cause',
    file: 'recoveries',
    query: `select r.id from recovery r where r.community_id = $1 and not exists (select 1 from recovery_cause c
      where c.community_id = r.community_id and c.recovery_id = r.id)`,
  },
  {
    what: 'a recovery was closed before everything that is owed was said, or as put right though nobody said so',
    file: 'recoveries',
    query: `select r.id from recovery r where r.community_id = $1 and r.closed_at is not null
      and (r.closed_state = 'PUT_RIGHT' and r.put_right_at is null
        or exists (select 1 from unnest(array['APOLOGY', 'LEARNED', 'FIX']) as owed(kind)
          where not exists (select 1 from recovery_word w where w.community_id = r.community_id
            and w.recovery_id = r.id and w.kind = owed.kind)))`,
  },
  {
    what: 'a recovery comes from something that is not there',
    file: 'recovery-causes',
    query: `select c.id from recovery_cause c where c.community_id = $1 and case c.cause ${SOURCES.map(
      ([cause, table]) => `when '${cause}' then not exists (select 1 from ${table} x
        where x.community_id = c.community_id and x.id = c.source_id)`,
    ).join(' ')} end`,
  },
  {
    what: 'the team said something in a recovery before its apology',
    file: 'recovery-words',
    query: `select w.id from recovery_word w where w.community_id = $1 and w.kind in ('CONTACT', 'LEARNED', 'FIX')
      and not exists (select 1 from recovery_word a where a.community_id = w.community_id
        and a.recovery_id = w.recovery_id and a.kind = 'APOLOGY' and (a.at, a.id) < (w.at, w.id))`,
  },
];
