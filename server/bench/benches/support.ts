import { withServer, type Bench, type Measure } from '../bench.js';
import { cookiesOf, type BenchServer } from '../bench-server.js';
import { SIZES } from '../data/sizes.js';
import { supportPlans } from '../questions.js';
import { inTurn, ratio } from '../turns.js';
import { againstFloor, WARM_UP } from './reads.js';

const SPREAD = 1_000;

/** Open ideas with the fewest votes, which none of the signed-in members supports. */
export async function supportable({ place }: Bench, { database }: BenchServer): Promise<string[]> {
  const rows = await place.sql<{ id: string }>(
    database,
    `select i.id from idea i join space s on s.id = i.space_id and s.visibility = 'PUBLIC'
     join idea_stat st on st.idea_id = i.id
     where i.category in ('OPEN', 'CONSIDERING') and i.withdrawn_at is null
       and not exists (select 1 from vote v join member m on m.id = v.member_id
         where v.idea_id = i.id and m.user_id in (select 'user' || n from generate_series(41, 140) n))
     order by st.customers + st.team, i.number limit $1`,
    [SPREAD],
  );
  return rows.map(({ id }) => id);
}

/** Takes back what a bench has supported, so that the next turn supports anew. */
export async function forgetSupport({ place }: Bench, { database }: BenchServer, since: Date): Promise<void> {
  await place.sql(
    database,
    `with gone as (delete from vote where created_at >= $1 returning community_id, idea_id)
     insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice, voted_at)
     select community_id, idea_id, -count(*), 0, 0, -count(*), 0, null from gone group by 1, 2`,
    [since],
  );
  await place.sql(database, 'delete from follow where since >= $1', [since]);
}

async function deadlocks({ place }: Bench, { database }: BenchServer): Promise<number> {
  const [row] = await place.sql<{ deadlocks: string }>(
    database,
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  return Number(row?.deadlocks ?? 0);
}

/** P3: support by a hundred members over a thousand ideas, and by everybody for one idea. */
export const support: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const { load, options, place } = bench;
    const since = new Date();
    const before = (): Promise<void> => forgetSupport(bench, server, since);
    const ideas = await supportable(bench, server);
    const { ours, floor } = supportPlans(ideas, server.cookies);
    const sides = await inTurn(
      load,
      [
        { name: 'ours', server, plan: ours, before, warmUp: WARM_UP },
        { name: 'floor', server, plan: floor, before, warmUp: WARM_UP },
      ],
      options,
    );
    // One idea can be supported once by each: this needs more people than a hundred, so both sides have as many.
    const everybody = await cookiesOf(place, server.database, server.origin, SIZES[options.size].members);
    const crowd = { most: everybody.length };
    const hot = await inTurn(
      load,
      [
        {
          name: 'one idea',
          server,
          plan: { ...supportPlans(ideas.slice(0, 1), everybody).ours, ...crowd },
          before,
        },
        { name: 'spread', server, plan: { ...supportPlans(ideas, everybody).ours, ...crowd }, before },
      ],
      options,
    );
    return [
      againstFloor('P3', `support spread over ${SPREAD} ideas`, 0.5, sides),
      {
        id: 'P3',
        what: `support for one idea by ${everybody.length} members`,
        value: ratio(hot['one idea'], hot.spread, 'rate'),
        unit: 'of spread',
        bar: { kind: 'least', value: 0.7 },
        sides: hot,
      },
      {
        id: 'P3',
        what: 'deadlocks',
        value: await deadlocks(bench, server),
        unit: '',
        bar: { kind: 'most', value: 0 },
      },
    ];
  });
