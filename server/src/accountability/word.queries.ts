import type { Verdict } from '@rapport/shared/vocabulary';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import type { Asked } from './accountability.queries.js';
import { LEAST_PEOPLE } from './accountability.rules.js';

// What is few is read from its own rows: $1 the community, $2 its public spaces.

/** A promise `p` in public: the thread it was made in stands. */
export const PUBLIC_PROMISES = `promise p
  join thread t on t.community_id = p.community_id and t.id = p.thread_id and t.withdrawn_at is null
  where p.community_id = $1 and t.space_id = any($2::uuid[])`;

export interface PromiseSum {
  month: string;
  inRange: boolean;
  state: 'OPEN' | 'LATE' | 'KEPT' | 'KEPT_LATE' | 'DROPPED';
  moved: number;
  count: number;
}

/** How a promise stands on day $3. */
export const PROMISE_STATE = `coalesce(p.closed_state, case when p.first_due_on < $3::date then 'LATE' else 'OPEN' end)`;

const promises = statement<PromiseSum>(
  'accountability.promises',
  `select to_char(p.first_due_on, 'YYYY-MM') as month, p.first_due_on >= $4::date as "inRange", ${PROMISE_STATE} as state,
     (count(*) filter (where p.due_on <> p.first_due_on))::int as moved, count(*)::int as count
   from ${PUBLIC_PROMISES} and p.first_due_on >= least($4::date, $5::date) and p.first_due_on <= $3::date
   group by 1, 2, 3`,
);
const openPromises = statement<{ open: number; late: number }>(
  'accountability.open_promises',
  `select (count(*) filter (where p.first_due_on >= $3::date))::int as open,
     (count(*) filter (where p.first_due_on < $3::date))::int as late
   from ${PUBLIC_PROMISES} and p.closed_at is null`,
);

interface LateRow {
  id: string;
  text: string;
  firstDueOn: string;
  dueOn: string;
  daysLate: number;
}
const latest = statement<LateRow>(
  'accountability.late_promises',
  `select p.id, p.text, to_char(p.first_due_on, 'YYYY-MM-DD') as "firstDueOn", to_char(p.due_on, 'YYYY-MM-DD') as "dueOn",
     $3::date - p.first_due_on as "daysLate"
   from ${PUBLIC_PROMISES} and p.closed_at is null and p.first_due_on < $3::date
   order by p.first_due_on, p.id limit 10`,
);

const PUBLIC_RECOVERIES = `recovery r
  join thread t on t.community_id = r.community_id and t.id = r.thread_id
  join community y on y.id = r.community_id
  where r.community_id = $1 and t.space_id = any($2::uuid[])`;
const recoveries = statement<{ n: number; inTime: number; contactedLate: number; putRight: number }>(
  'accountability.recoveries',
  `select count(*)::int as n, (count(*) filter (where r.contacted_at <= r.contact_due_at))::int as "inTime",
     (count(*) filter (where r.contacted_at > r.contact_due_at))::int as "contactedLate",
     (count(*) filter (where r.closed_state = 'PUT_RIGHT'))::int as "putRight"
   from ${PUBLIC_RECOVERIES} and r.opened_at >= (select $3::date::timestamp at time zone time_zone from community where id = $1)`,
);
const owed = statement<{ since: string; all: number }>(
  'accountability.owed_words',
  `select to_char(r.word_due_at at time zone y.time_zone, 'YYYY-MM-DD') as since, (count(*) over ())::int as all
   from ${PUBLIC_RECOVERIES} and r.closed_at is null and r.word_due_at < $3
   order by r.word_due_at limit 10`,
);

/** A note `n` of what went wrong in a public space, with the promise `p` to report; $3 is today. */
const PUBLIC_INCIDENTS = `incident n
  join thread t on t.community_id = n.community_id and t.id = n.thread_id and t.withdrawn_at is null
  join promise p on p.community_id = n.community_id and p.id = n.promise_id
  join community y on y.id = n.community_id
  where n.community_id = $1 and t.space_id = any($2::uuid[]) and $3::date is not null`;
const PUBLISHED_IN_RANGE = 'n.published_at >= $4::date::timestamp at time zone y.time_zone';
export const INCIDENTS_OF_RANGE = `${PUBLIC_INCIDENTS} and ${PUBLISHED_IN_RANGE}`;
const REPORTED_ON = '(n.reported_at at time zone y.time_zone)::date';
const incidents = statement<{
  n: number;
  inTime: number;
  reportedLate: number;
  awaited: number;
  overdue: number;
}>(
  'accountability.incidents',
  `select (count(*) filter (where ${PUBLISHED_IN_RANGE}))::int as n,
     (count(*) filter (where ${PUBLISHED_IN_RANGE} and ${REPORTED_ON} <= p.first_due_on))::int as "inTime",
     (count(*) filter (where ${PUBLISHED_IN_RANGE} and ${REPORTED_ON} > p.first_due_on))::int as "reportedLate",
     (count(*) filter (where ${PUBLISHED_IN_RANGE} and n.reported_at is null and p.first_due_on >= $3::date))::int as awaited,
     (count(*) filter (where n.reported_at is null and p.first_due_on < $3::date))::int as overdue
   from ${PUBLIC_INCIDENTS}`,
);

/** Who was asked about an outcome `o` in a public space. */
export const PUBLIC_QUESTIONS = `follow_up f
  join outcome o on o.community_id = f.community_id and o.id = f.outcome_id
  where f.community_id = $1 and o.space_id = any($2::uuid[])
    and f.asked_at >= (select $3::date::timestamp at time zone time_zone from community where id = $1)`;
interface Helped {
  asked: number;
  answered: number;
  solved: number;
  partly: number;
  not: number;
}
const helped = statement<Helped>(
  'accountability.helped',
  `select count(*)::int as asked, count(f.answered_at)::int as answered,
     (count(*) filter (where f.verdict = 'SOLVED'))::int as solved,
     (count(*) filter (where f.verdict = 'PARTLY'))::int as partly,
     (count(*) filter (where f.verdict = 'NOT'))::int as "not" from ${PUBLIC_QUESTIONS}`,
);

interface HelpedRow {
  verdict: Verdict;
  text: string;
  title: string;
  number: number;
  slug: string;
}
// Words that are read without a name are shown once there are too many answers to the same thing to guess at the writer.
const helpedWords = statement<HelpedRow>(
  'accountability.helped_words',
  `select f.verdict, f.text, o.title, o.number, o.slug
   from ${PUBLIC_QUESTIONS} and f.text is not null and f.withdrawn_at is null and (f.shown = 'NAMED' or f.shown = 'UNNAMED'
     and ${LEAST_PEOPLE} <= (select count(*) from follow_up n where n.community_id = f.community_id
       and n.outcome_id = f.outcome_id and n.answered_at is not null))
   order by f.answered_at desc, f.id limit 6`,
);
const reopened = statement<{ n: number }>(
  'accountability.reopened',
  `select count(*)::int as n from idea_reopening g
   join idea i on i.community_id = g.community_id and i.id = g.idea_id and i.withdrawn_at is null
   join community y on y.id = g.community_id
   where g.community_id = $1 and i.space_id = any($2::uuid[]) and g.at >= (select $3::date::timestamp at time zone time_zone from community where id = $1)`,
);

/** What people were told, and what came of it. */
export const words = {
  promises: (db: Database, { communityId, spaces, today, from, axisFrom }: Asked) =>
    db.rows(promises, [communityId, spaces, today, from, axisFrom]),
  openPromises: async (db: Database, { communityId, spaces, today }: Asked) =>
    (await db.row(openPromises, [communityId, spaces, today])) ?? { open: 0, late: 0 },
  latest: (db: Database, { communityId, spaces, today }: Asked) =>
    db.rows(latest, [communityId, spaces, today]),
  recoveries: async (db: Database, { communityId, spaces, from }: Asked) =>
    (await db.row(recoveries, [communityId, spaces, from])) ?? {
      n: 0,
      inTime: 0,
      contactedLate: 0,
      putRight: 0,
    },
  incidents: async (db: Database, { communityId, spaces, today, from }: Asked) =>
    (await db.row(incidents, [communityId, spaces, today, from])) ?? {
      n: 0,
      inTime: 0,
      reportedLate: 0,
      awaited: 0,
      overdue: 0,
    },
  owed: (db: Database, { communityId, spaces, now }: Asked) => db.rows(owed, [communityId, spaces, now]),
  helped: async (db: Database, { communityId, spaces, from }: Asked) =>
    (await db.row(helped, [communityId, spaces, from])) ?? {
      asked: 0,
      answered: 0,
      solved: 0,
      partly: 0,
      not: 0,
    },
  helpedWords: (db: Database, { communityId, spaces, from }: Asked) =>
    db.rows(helpedWords, [communityId, spaces, from]),
  reopened: async (db: Database, { communityId, spaces, from }: Asked) =>
    (await db.row(reopened, [communityId, spaces, from]))?.n ?? 0,
};
