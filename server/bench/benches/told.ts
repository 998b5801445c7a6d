import { withServer, type Bench, type Measure } from '../bench.js';
import { cookiesOf, type BenchServer } from '../bench-server.js';
import { SIZES } from '../data/sizes.js';
import { median } from '../numbers.js';
import { listPlans } from '../questions.js';
import { WARM_UP } from './reads.js';

/** How much slower the slowest hundredth of lists may be while an answer is told to everybody. */
const MOST_SLOWER = 1.5;
/** One follower in so many gets mail at once; to the others a digest comes. */
const AT_ONCE_EACH = 5;
/** Seconds of a turn of the list while notices are filed: short, so that little of it comes after the last one. */
const SLICE = 1;
const GIVEN_UP_MS = 120_000;

const ANSWER = `mutation Answer($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }`;

interface Target {
  id: string;
  stageId: string;
}

/** Public open ideas, each with the stage it is moved to, followed by everybody. */
async function followedByAll({ place }: Bench, { database }: BenchServer, count: number): Promise<Target[]> {
  const targets = await place.sql<Target & { threadId: string }>(
    database,
    `select i.id, i.thread_id as "threadId", g.id as "stageId" from idea i
     join space s on s.id = i.space_id and s.visibility = 'PUBLIC'
     join stage g on g.space_id = s.id and g.category = 'CONSIDERING'
     where i.category = 'OPEN' and i.withdrawn_at is null order by i.number limit $1`,
    [count],
  );
  await place.sql(
    database,
    `insert into follow (community_id, thread_id, member_id, since)
     select m.community_id, t.id, m.id, now() - interval '1 year' from member m cross join unnest($1::uuid[]) t(id)
     on conflict do nothing`,
    [targets.map(({ threadId }) => threadId)],
  );
  await place.sql(
    database,
    `update member set preferences = preferences || '{"mailPace": "AT_ONCE"}'
     where mod(substr(user_id, 5)::integer, ${AT_ONCE_EACH}) = 0`,
  );
  await place.sql(database, 'vacuum analyze follow, member');
  return targets;
}

const told = (bench: Bench, { database }: BenchServer): Promise<{ count: number }[]> =>
  bench.place.sql<{ count: number }>(
    database,
    `select count(*)::integer as count from notification_item i
     where (i.community_id, i.event_id) = (select community_id, id from domain_event where kind = 'ideaAnswered'
       order by transaction_id desc limit 1)`,
  );

/** One answer to ten thousand followers: until all inboxes have it, and what readers of the list feel meanwhile. */
export const toldToEverybody: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const { load, options, place } = bench;
    const followers = SIZES[options.size].members;
    const targets = await followedByAll(bench, server, options.rounds + 1);
    const [staff = ''] = await cookiesOf(place, server.database, server.origin, 1, 'STAFF');
    const list = async (seconds: number, least = 0): Promise<number> => {
      const plan = listPlans(server).ours;
      const result = await load.ask({
        origin: server.origin,
        connections: options.connections,
        seconds,
        least,
        most: null,
        from: 0,
        order: 'inTurn',
        headers: { 'content-type': 'application/json' },
        ...plan,
      });
      if (result.failures > 0) throw new Error(`the list: ${result.firstFailure}`);
      return result.p99;
    };
    await list(1, WARM_UP);
    const seconds: number[] = [];
    const slower: number[] = [];
    const before: number[] = [];
    for (const [round, { id, stageId }] of targets.entries()) {
      const calm = await list(options.seconds);
      const reply = await fetch(`${server.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: staff, origin: server.origin },
        body: JSON.stringify({
          query: ANSWER,
          variables: { input: { ideaId: id, stageId, text: 'We look into it.' } },
        }),
      });
      const text = await reply.text();
      if (!text.includes('AnswerGiven')) throw new Error(`the answer: ${text.slice(0, 300)}`);
      const began = performance.now();
      const meanwhile: number[] = [];
      let all = 0;
      const watching = (async (): Promise<void> => {
        while (all === 0 && performance.now() - began < GIVEN_UP_MS) {
          const [row] = await told(bench, server);
          // The team member who answered is not told.
          if ((row?.count ?? 0) >= followers - 1) all = performance.now() - began;
          else await new Promise((resolve) => setTimeout(resolve, 100));
        }
      })();
      while (all === 0 && performance.now() - began < GIVEN_UP_MS) meanwhile.push(await list(SLICE));
      await watching;
      if (all === 0) throw new Error(`not everybody was told within ${GIVEN_UP_MS / 1000} s`);
      // The first round warms up.
      if (round > 0) {
        seconds.push(all / 1000);
        before.push(calm);
        slower.push(median(meanwhile) / calm);
      }
    }
    return [
      {
        id: 'told',
        what: `one answer in ${followers.toLocaleString('en')} inboxes, while the list is read`,
        value: median(seconds),
        unit: 's',
        bar: null,
        note: `a follower in ${AT_ONCE_EACH} gets mail at once, the others a digest; ${(followers / median(seconds)).toFixed(0)} inboxes a second`,
      },
      {
        id: 'told',
        what: 'p99 of the list (P1) meanwhile',
        value: median(slower),
        unit: 'x that before',
        bar: { kind: 'most', value: MOST_SLOWER },
        note: `before: ${median(before).toFixed(1)} ms; rounds: ${slower.map((one) => one.toFixed(2)).join(', ')}`,
      },
    ];
  });
