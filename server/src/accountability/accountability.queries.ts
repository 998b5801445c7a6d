import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { COARSE_HOURS, type Counted } from './figures.js';

/** What a sum is asked of: a community, its public spaces, and the moment of asking. */
export interface Asked {
  communityId: string;
  spaces: readonly string[];
  now: Date;
  /** YYYY-MM-DD in the community's time zone. */
  today: string;
  /** First day of the range. */
  from: string;
  /** First day of the axis. */
  axisFrom: string;
}

export interface FlowRow {
  figure: Counted;
  /** YYYY-MM. */
  month: string;
  /** Whether it is in the range, and not only on the axis. */
  inRange: boolean;
  /** Hours of FIRST_WORD and NO_WORD, the kind of DECLINE, nothing of the others. */
  value: number;
  count: number;
}

// What still runs is as old as it is now: from the hour it was posted in. Days are told apart once, not with each row.
const flows = statement<FlowRow>(
  'accountability.flows',
  `with axis as materialized (
     select d::date as day, to_char(d, 'YYYY-MM') as month, d::date >= $3::date as in_range,
       floor(date_part('epoch', $4::timestamptz - (d::timestamp at time zone y.time_zone)) / 3600)::int as age
     from community y, generate_series(least($3::date, $5::date)::timestamp, $6::date::timestamp, interval '1 day') d
     where y.id = $1
   ), waited as materialized (
     select c.figure, a.month, a.in_range, c.count, case c.figure when 'NO_WORD' then greatest(0, a.age - c.bucket)
       when 'FIRST_WORD' then c.bucket when 'DECLINE' then c.bucket else 0 end as value
     from axis a join accountability_count c on c.community_id = $1 and c.day = a.day
     where c.space_id = any($2::uuid[])
       and c.figure = any(array['FIRST_WORD', 'NO_WORD', 'DECLINE', 'IRRITANT_OPEN', 'IRRITANT_FIXED'])
   )
   select figure, month, in_range as "inRange", ${COARSE_HOURS('value')} as value, sum(count)::int as count
   from waited group by 1, 2, 3, 4`,
);

export interface StockRow {
  spaceId: string;
  figure: 'WAITING' | 'TEAM_NO_WORD';
  count: number;
  /** Of them, past what the space promises. */
  late: number;
}

// What rests is let rest: a closed space keeps what it owed, and is not late every day.
const stocks = statement<StockRow>(
  'accountability.stocks',
  `select c.space_id as "spaceId", c.figure, sum(c.count)::int as count,
     (coalesce(sum(c.count) filter (where c.day + c.bucket + s.cadence_days < $3::date), 0))::int as late
   from accountability_count c
   join space s on s.community_id = c.community_id and s.id = c.space_id and s.archived_at is null
   where c.community_id = $1 and c.space_id = any($2::uuid[]) and c.figure = any(array['WAITING', 'TEAM_NO_WORD'])
   group by 1, 2`,
);

const irritantAges = statement<{ value: number; count: number }>(
  'accountability.irritant_ages',
  `select $3::date - c.day as value, sum(c.count)::int as count from accountability_count c
   where c.community_id = $1 and c.space_id = any($2::uuid[]) and c.figure = 'IRRITANT_OPEN' group by 1`,
);

/** An open review in one of the public spaces, $1 and $2 as everywhere. */
export const OPEN_REVIEWS = `review r
   join idea i on i.community_id = r.community_id and i.id = r.idea_id
   join space s on s.community_id = i.community_id and s.id = i.space_id
   where r.community_id = $1 and i.space_id = any($2::uuid[]) and r.closed_at is null and i.category = 'DECLINED'
     and i.withdrawn_at is null and s.archived_at is null`;
const reviews = statement<{ open: number; overdue: number; oldest: string | null }>(
  'accountability.reviews',
  `select count(*)::int as open,
     (count(*) filter (where r.due_on + s.cadence_days < $3::date))::int as overdue,
     to_char(min(r.due_on) filter (where r.due_on + s.cadence_days < $3::date), 'YYYY-MM-DD') as oldest
   from ${OPEN_REVIEWS}`,
);

const purposes = statement<{ spaceId: string; lookedAtOn: string }>(
  'accountability.purposes',
  `select s.id as "spaceId",
     to_char(greatest(coalesce(max(p.created_at), s.created_at), (select max(k.at) from purpose_look k
       where k.community_id = s.community_id and k.space_id = s.id)) at time zone y.time_zone, 'YYYY-MM-DD') as "lookedAtOn"
   from space s
   join community y on y.id = s.community_id
   left join space_purpose p on p.community_id = s.community_id and p.space_id = s.id
   where s.community_id = $1 and s.id = any($2::uuid[]) and s.archived_at is null
   group by s.community_id, s.id, s.created_at, y.time_zone`,
);

const state = statement<{ countedAt: Date | null }>(
  'accountability.state',
  'select counted_at as "countedAt" from accountability_state where community_id = $1',
);

/** The sums the page is made of. */
export const sums = {
  flows: (db: Database, { communityId, spaces, from, now, axisFrom, today }: Asked) =>
    db.rows(flows, [communityId, spaces, from, now, axisFrom, today]),
  stocks: (db: Database, { communityId, spaces, today }: Asked) =>
    db.rows(stocks, [communityId, spaces, today]),
  irritantAges: (db: Database, { communityId, spaces, today }: Asked) =>
    db.rows(irritantAges, [communityId, spaces, today]),
  reviews: async (db: Database, { communityId, spaces, today }: Asked) =>
    (await db.row(reviews, [communityId, spaces, today])) ?? { open: 0, overdue: 0, oldest: null },
  purposes: (db: Database, { communityId, spaces }: Asked) => db.rows(purposes, [communityId, spaces]),
  countedAt: async (db: Database, { communityId }: Asked) =>
    (await db.row(state, [communityId]))?.countedAt ?? null,
};
