import type { Importance } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { followTogether } from '../threads/thread.module.js';
import { supportGiven } from './vote.events.js';

/** First votes of customers for one revision of an idea, each with its own moment. */
export interface ManyVotes {
  ideaId: string;
  threadId: string;
  revision: number;
  votes: readonly { memberId: string; importance: Importance; at: Date }[];
}

const insertVotes = statement<{ memberId: string }>(
  'votes.insert_many',
  `with given as (
     insert into vote (community_id, idea_id, member_id, importance, reason, revision, by_team, created_at)
     select $1, $2, new.member_id, new.importance, null, $3, false, new.at
     from unnest($4::uuid[], $5::text[], $6::timestamptz[]) as new(member_id, importance, at)
     on conflict do nothing returning member_id, importance, created_at
   ), counted as (
     insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice, voted_at)
     select $1, $2, 1, 0, (importance = 'BLOCKS_ME')::int, (importance = 'MATTERS')::int,
       (importance = 'NICE')::int, created_at from given
   )
   select member_id as "memberId" from given`,
);

/**
 * Brings in the support of many at once, as a community's history does; one vote by one person goes through
 * `supportIdea`. They follow, and watchers hear of it once.
 */
export async function bringInVotes(
  write: Write,
  { ideaId, threadId, revision, votes }: ManyVotes,
): Promise<void> {
  const given = await write.tx.rows(insertVotes, [
    write.actor.communityId,
    ideaId,
    revision,
    votes.map(({ memberId }) => memberId),
    votes.map(({ importance }) => importance),
    votes.map(({ at }) => at),
  ]);
  await followTogether(
    write,
    threadId,
    given.map(({ memberId }) => memberId),
  );
  await write.emit(supportGiven, { ideaId });
}
