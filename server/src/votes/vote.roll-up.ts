import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';

const ROLL_UP_LOCK = 7_264_021;

const tryLock = statement<{ locked: boolean }>(
  'votes.roll_up_lock',
  `select pg_try_advisory_xact_lock(${ROLL_UP_LOCK}) as locked`,
);

// w is a moment as weeks since 1970. Trending is s = ln(sum(exp(w))) over the current votes and each commenter's
// first comment, reckoned around its greatest w so that nothing overflows, and floored at -700 because Postgres
// raises on underflow (quality.md section 1). New votes are added to what was there, which stands for all before as
// one more moment; anything taken back makes its idea be reckoned from its rows.
const WEEKS = (moment: string): string => `(extract(epoch from ${moment}) / 604800)::float8`;

/** Deltas taken by one statement, so that no transaction of the roll-up is long. */
const AT_ONCE = 5_000;
/** Statements of one run; whatever more there is waits for the next. */
const MOST_ROUNDS = 20;

const rollUp = statement<{ taken: number }>(
  'votes.roll_up',
  `with taken as (
     delete from vote_delta where id in (select id from vote_delta order by id limit ${AT_ONCE} for update skip locked)
     returning community_id, idea_id, customers, team, blocks, matters, nice, voted_at
   ), sums as (
     select community_id, idea_id, sum(customers)::int as customers, sum(team)::int as team,
       sum(blocks)::int as blocks, sum(matters)::int as matters, sum(nice)::int as nice,
       bool_and(voted_at is not null) as grew
     from taken group by community_id, idea_id
   ), moments as (
     select s.community_id, s.idea_id, ${WEEKS('t.voted_at')} as w
     from sums s join taken t using (community_id, idea_id) where s.grew
     union all
     select s.community_id, s.idea_id, st.trending as w
     from sums s join idea_stat st using (community_id, idea_id) where s.grew and st.trending > '-Infinity'
     union all
     select s.community_id, s.idea_id, ${WEEKS('v.created_at')} as w
     from sums s join vote v on v.community_id = s.community_id and v.idea_id = s.idea_id and not s.grew
     union all
     select s.community_id, s.idea_id, ${WEEKS('min(c.created_at)')} as w
     from sums s
     join idea i on i.community_id = s.community_id and i.id = s.idea_id
     join comment c on c.community_id = i.community_id and c.thread_id = i.thread_id
       and not c.staff_only and c.withdrawn_at is null
     where not s.grew
     group by s.community_id, s.idea_id, c.author_id
   ), peaks as (
     select community_id, idea_id, max(w) as m from moments group by community_id, idea_id
   ), trends as (
     select p.community_id, p.idea_id, p.m + ln(sum(exp(greatest(w - p.m, -700)))) as trending
     from peaks p join moments using (community_id, idea_id) group by p.community_id, p.idea_id, p.m
   ), counted as (
     update idea_stat st set customers = st.customers + s.customers, team = st.team + s.team,
       blocks = st.blocks + s.blocks, matters = st.matters + s.matters, nice = st.nice + s.nice,
       trending = coalesce(t.trending, '-Infinity')
     from sums s left join trends t using (community_id, idea_id)
     where st.community_id = s.community_id and st.idea_id = s.idea_id
   )
   select count(*)::int as taken from taken`,
);

/**
 * Adds the waiting deltas to the counts and reckons trending of the ideas they touch. Every reader of an idea sums the
 * deltas that wait, so a thousand votes a second for one idea must not wait for long.
 */
export const rollUpVotes: Schedule = {
  name: 'roll-up-votes',
  everySeconds: 1,
  run: async ({ db }) => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const taken = await db.transaction(async (tx) => {
        const mine = (await tx.row(tryLock))?.locked;
        return mine ? ((await tx.row(rollUp))?.taken ?? 0) : 0;
      });
      if (taken < AT_ONCE) {
        return;
      }
    }
  },
};

/** Ideas whose counts and votes disagree: none, unless something is broken. */
export const miscounted = statement<{ ideaId: string; counted: number; voted: number }>(
  'votes.miscounted',
  `select st.idea_id as "ideaId", (st.customers + st.team + coalesce(d.n, 0))::int as counted,
     coalesce(v.n, 0)::int as voted
   from idea_stat st
   left join (select community_id, idea_id, sum(customers + team) as n from vote_delta group by 1, 2) d
     using (community_id, idea_id)
   left join (select community_id, idea_id, count(*) as n from vote group by 1, 2) v using (community_id, idea_id)
   where st.customers + st.team + coalesce(d.n, 0) <> coalesce(v.n, 0)`,
);

/** Looks once an hour whether counts and votes agree, and says so when they do not. */
export const reconcileVotes: Schedule = {
  name: 'reconcile-votes',
  everySeconds: 3600,
  run: async ({ db, log }) => {
    const wrong = await db.rows(miscounted);
    if (wrong.length > 0) {
      log.error({ ideas: wrong.length }, 'counts and votes disagree');
    }
  },
};
