import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

/** One person's support for one idea, as an import knows it. */
export interface BroughtVote {
  ideaId: string;
  memberId: string;
  at: Date;
}

/** The same, with the moment it was imported with before. */
interface KnownVote extends BroughtVote {
  before: Date;
}

// One delta for each idea and not one for each vote: counting tens of thousands is then a matter of hundreds. Without
// a moment it has trending reckoned from the rows.
const insertVotes = statement(
  'votes.bring_in',
  `with given as (
     insert into vote (community_id, idea_id, member_id, importance, revision, by_team, created_at, imported_at)
     select $1, new.idea_id, m.id, 'MATTERS', 1, m.role <> 'CUSTOMER' and s.visibility <> 'STAFF', new.at, $2
     from unnest($3::uuid[], $4::uuid[], $5::timestamptz[]) as new(idea_id, member_id, at)
     join member m on m.community_id = $1 and m.id = new.member_id
     join idea i on i.community_id = $1 and i.id = new.idea_id
     join space s on s.community_id = $1 and s.id = i.space_id
     on conflict do nothing returning idea_id, by_team
   )
   insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice)
   select $1, idea_id, count(*) filter (where not by_team), count(*) filter (where by_team), 0,
     count(*) filter (where not by_team), 0
   from given group by idea_id`,
);

/** Brings in support of the past, for the first revision of each idea; whoever supports one already goes on as is. */
export async function bringInSupport(
  tx: Tx,
  communityId: string,
  votes: readonly BroughtVote[],
  importedAt: Date,
): Promise<void> {
  await tx.rows(insertVotes, [communityId, importedAt, ...columns(votes)]);
}

// Whatever its owner has changed since carries no mark any more and is left alone.
const UNTOUCHED = `v.community_id = $1 and v.idea_id = known.idea_id and v.member_id = known.member_id
  and v.imported_at is not null and v.created_at = known.before`;

const moveVotes = statement(
  'votes.move',
  `with moved as (
     update vote v set created_at = known.at
     from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[]) as known(idea_id, member_id, at, before)
     where ${UNTOUCHED} returning v.idea_id
   )
   insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice)
   select distinct $1::uuid, idea_id, 0, 0, 0, 0, 0 from moved`,
);

/** Gives imported support another moment, where it is as it was imported. */
export async function moveSupport(tx: Tx, communityId: string, votes: readonly KnownVote[]): Promise<void> {
  await tx.rows(moveVotes, [communityId, ...columns(votes), votes.map(({ before }) => before)]);
}

const removeVotes = statement(
  'votes.take_back',
  `with gone as (
     delete from vote v
     using unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) as known(idea_id, member_id, before)
     where ${UNTOUCHED} returning v.idea_id, v.by_team
   )
   insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice)
   select $1, idea_id, -count(*) filter (where not by_team), -count(*) filter (where by_team), 0,
     -count(*) filter (where not by_team), 0
   from gone group by idea_id`,
);

/** Takes imported support back, where it is as it was imported; `at` is the moment it was imported with. */
export async function takeBackSupport(
  tx: Tx,
  communityId: string,
  votes: readonly BroughtVote[],
): Promise<void> {
  await tx.rows(removeVotes, [communityId, ...columns(votes)]);
}

function columns(votes: readonly BroughtVote[]): [string[], string[], Date[]] {
  return [
    votes.map(({ ideaId }) => ideaId),
    votes.map(({ memberId }) => memberId),
    votes.map(({ at }) => at),
  ];
}

const waiting = statement<{ waiting: boolean }>(
  'votes.waiting_in_space',
  `select exists (select 1 from vote_delta d join idea i on i.community_id = d.community_id and i.id = d.idea_id
     where d.community_id = $1 and i.space_id = $2) as waiting`,
);

/** Whether changes of support in a space wait to be rolled up. */
export async function supportIsWaiting(
  db: Pick<Tx, 'row'>,
  communityId: string,
  spaceId: string,
): Promise<boolean> {
  return (await db.row(waiting, [communityId, spaceId]))?.waiting ?? false;
}
