import type { Importance } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { difference, type Counts } from './vote.rules.js';

interface Before {
  importance: Importance;
  byTeam: boolean;
}

// The lock of the row that is there makes two changes by the same person follow each other; different people
// never meet. A plain insert is enough for the first vote, which is nearly all of them, and counts it at once.
const giveVote = statement<{ given: boolean }>(
  'votes.give',
  `with given as (
     insert into vote (community_id, idea_id, member_id, importance, reason, revision, by_team, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning community_id, idea_id
   ), counted as (
     insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice, voted_at)
     select community_id, idea_id, $9, $10, $11, $12, $13, $8 from given
   )
   select true as given from given`,
);
const lockVote = statement<Before>(
  'votes.lock',
  `select importance, by_team as "byTeam" from vote
   where community_id = $1 and idea_id = $2 and member_id = $3 for update`,
);
const updateVote = statement(
  'votes.update',
  `update vote set importance = $4, reason = $5, revision = $6, by_team = $7, imported_at = null, united_at = null
   where community_id = $1 and idea_id = $2 and member_id = $3`,
);
const deleteVote = statement<Before>(
  'votes.delete',
  `delete from vote where community_id = $1 and idea_id = $2 and member_id = $3
   returning importance, by_team as "byTeam"`,
);
const insertDelta = statement(
  'votes.insert_delta',
  `insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice, voted_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export interface NewVote {
  ideaId: string;
  memberId: string;
  importance: Importance;
  reason: string | null;
  revision: number;
  byTeam: boolean;
}

/** Support as of now: given, or changed if it was there. @returns whether it is new. */
export async function putVote(write: Write, vote: NewVote): Promise<boolean> {
  const key = [write.actor.communityId, vote.ideaId, vote.memberId];
  const words = [vote.importance, vote.reason, vote.revision, vote.byTeam];
  const { customers, team, blocks, matters, nice } = difference(null, vote);
  const counts = [customers, team, blocks, matters, nice];
  if (await write.tx.row(giveVote, [...key, ...words, write.now, ...counts])) {
    return true;
  }
  const before = await write.tx.row(lockVote, key);
  if (!before) {
    // It was taken back between the two statements; give it anew.
    return putVote(write, vote);
  }
  await write.tx.rows(updateVote, [...key, ...words]);
  await appendDelta(write, vote.ideaId, difference(before, vote), null);
  return false;
}

/** Takes support back. @returns what there was, or null. */
export async function removeVote(write: Write, ideaId: string, memberId: string): Promise<Before | null> {
  const before = await write.tx.row(deleteVote, [write.actor.communityId, ideaId, memberId]);
  if (before) {
    await appendDelta(write, ideaId, difference(before, null), null);
  }
  return before;
}

/** Asks the roll-up to reckon an idea's trending anew, because its comments changed. */
export async function refreshTrending(write: Write, ideaId: string): Promise<void> {
  await appendDelta(write, ideaId, difference(null, null), null);
}

async function appendDelta(
  write: Write,
  ideaId: string,
  counts: Counts,
  votedAt: Date | null,
): Promise<void> {
  const { customers, team, blocks, matters, nice } = counts;
  await write.tx.rows(insertDelta, [
    write.actor.communityId,
    ideaId,
    customers,
    team,
    blocks,
    matters,
    nice,
    votedAt,
  ]);
}
