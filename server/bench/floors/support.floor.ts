import type { MemberActor } from '../../src/platform/actor.js';
import type { Services } from '../../src/platform/context.js';
import { statement, type Statement } from '../../src/platform/statement.js';

/** Who supports what, with the idempotency key of the call. */
export interface SupportBody {
  ideaId: string;
  key: string;
}

const begin = statement('bench.begin', 'begin');
const commit = statement('bench.commit', 'commit');
const insertKey = statement(
  'bench.key',
  `insert into idempotency_key (community_id, member_id, mutation, key, input_hash, outcome, created_at)
   values ($1, $2, 'benchFloor', $3, $4, $5, now())`,
);
const insertVote = statement(
  'bench.vote',
  `insert into vote (community_id, idea_id, member_id, importance, reason, revision, by_team, created_at)
   values ($1, $2, $3, 'MATTERS', null, 1, false, now())`,
);
const insertDelta = statement(
  'bench.delta',
  `insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice, voted_at)
   values ($1, $2, 1, 0, 0, 1, 0, now())`,
);
const insertFollow = statement(
  'bench.follow',
  `insert into follow (community_id, thread_id, member_id, since)
   select community_id, thread_id, $3, now() from idea where community_id = $1 and id = $2 on conflict do nothing`,
);
const insertEvent = statement(
  'bench.event',
  `insert into domain_event (community_id, id, kind, topic, actor_id, data, at, transaction_id)
   values ($1, $2, 'supportGiven', 'idea:' || $3, $4, $5, now(), pg_current_xact_id()::text::bigint)`,
);
const counts = statement<Record<string, unknown>>(
  'bench.counts',
  `select st.idea_id as id, st.customers + coalesce(sum(v.customers), 0)::int as customers,
     st.team + coalesce(sum(v.team), 0)::int as team, st.blocks + coalesce(sum(v.blocks), 0)::int as blocks,
     st.matters + coalesce(sum(v.matters), 0)::int as matters, st.nice + coalesce(sum(v.nice), 0)::int as nice
   from idea_stat st left join vote_delta v on v.community_id = st.community_id and v.idea_id = st.idea_id
   where st.community_id = $1 and st.idea_id = $2 group by st.community_id, st.idea_id`,
);

/** One transaction of prepared statements that leaves the same durable rows as the mutation, and the counts after it. */
export async function support(
  { db, ids }: Pick<Services, 'db' | 'ids'>,
  { communityId, memberId }: MemberActor,
  { ideaId, key }: SupportBody,
): Promise<object | undefined> {
  const client = await db.connections.connect();
  const run = ({ name, text }: Statement<Record<string, unknown>>, values: unknown[] = []) =>
    client.query<Record<string, unknown>>({ name, text, values });
  try {
    await run(begin);
    await run(insertKey, [communityId, memberId, key, ideaId, JSON.stringify({ ideaId })]);
    await run(insertVote, [communityId, ideaId, memberId]);
    await run(insertDelta, [communityId, ideaId]);
    await run(insertFollow, [communityId, ideaId, memberId]);
    await run(insertEvent, [communityId, ids.next(), ideaId, memberId, JSON.stringify({ ideaId })]);
    const { rows } = await run(counts, [communityId, ideaId]);
    await run(commit);
    client.release();
    return rows[0];
  } catch (error) {
    client.release(true);
    throw error;
  }
}
