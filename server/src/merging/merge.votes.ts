import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

// Whose row of the target is no union yet, or not there, begins one: what they said themselves is put aside, and what
// merges before had given them counts no more, since they have spoken since.
const startUnion = statement(
  'merging.start_union',
  `with fresh as (
     select s.member_id, t.importance, t.reason, t.revision, t.created_at, t.imported_at
     from vote s left join vote t on t.community_id = $1 and t.idea_id = $3 and t.member_id = s.member_id
     where s.community_id = $1 and s.idea_id = $2 and t.united_at is null
   ), stale as (
     delete from idea_merge_vote x using idea_merge m, fresh f
     where x.community_id = $1 and m.community_id = $1 and m.target_id = $3 and x.merge_id = m.id
       and x.member_id = f.member_id
   ), own as (
     insert into idea_own_vote (community_id, idea_id, member_id, importance, reason, revision, created_at, imported_at)
     select $1, $3, member_id, importance, reason, revision, created_at, imported_at from fresh
     on conflict (community_id, idea_id, member_id) do update set importance = excluded.importance,
       reason = excluded.reason, revision = excluded.revision, created_at = excluded.created_at,
       imported_at = excluded.imported_at
   )
   insert into idea_merge_vote (community_id, merge_id, member_id, revision)
   select $1, $4, member_id, $5 from vote where community_id = $1 and idea_id = $2`,
);

// Each person's row becomes what they said themselves folded with what the standing merges brought, or again what
// they said, or nothing; whose it counts as hangs on where it stands now (decision 048). One delta tells the roll-up the
// difference of all and has trending reckoned from the rows.
const settle = statement(
  'merging.settle',
  `with people as (
     select x.member_id, v.member_id is not null as present, v.importance, v.by_team
     from idea_merge_vote x
     left join vote v on v.community_id = $1 and v.idea_id = $2 and v.member_id = x.member_id
     where x.community_id = $1 and x.merge_id = $3 and ($4::boolean or v.united_at is not null)
   ), parts as (
     select o.member_id, null::timestamptz as at, null::uuid as merge_id, o.importance, o.reason, o.created_at,
       null::integer as revision
     from people p
     join idea_own_vote o on o.community_id = $1 and o.idea_id = $2 and o.member_id = p.member_id
     where o.importance is not null
     union all
     select v.member_id, m.merged_at, m.id, v.importance, v.reason, v.created_at, x.revision
     from idea_merge m
     join idea_merge_vote x on x.community_id = $1 and x.merge_id = m.id
     join people p on p.member_id = x.member_id
     join vote v on v.community_id = $1 and v.idea_id = m.source_id and v.member_id = x.member_id
     where m.community_id = $1 and m.target_id = $2 and m.undone_at is null
   ), folded as (
     select member_id, max(array_position(array['NICE', 'MATTERS', 'BLOCKS_ME'], importance)) as strength,
       (array_agg(reason order by at nulls first, merge_id) filter (where reason is not null))[1] as reason,
       min(created_at) as created_at, max(revision) as revision,
       count(merge_id) > 0 as united
     from parts group by member_id
   ), wanted as (
     select f.member_id, (array['NICE', 'MATTERS', 'BLOCKS_ME'])[f.strength] as importance, f.reason, f.created_at,
       case when f.united then f.revision else o.revision end as revision,
       case when not f.united then o.imported_at end as imported_at,
       case when f.united then $5::timestamptz end as united_at,
       m.role <> 'CUSTOMER' and s.visibility <> 'STAFF' as by_team
     from folded f
     join member m on m.community_id = $1 and m.id = f.member_id
     join idea i on i.community_id = $1 and i.id = $2
     join space s on s.community_id = $1 and s.id = i.space_id
     left join idea_own_vote o on o.community_id = $1 and o.idea_id = $2 and o.member_id = f.member_id
   ), gone as (
     delete from vote v using people p
     where v.community_id = $1 and v.idea_id = $2 and v.member_id = p.member_id
       and not exists (select 1 from wanted w where w.member_id = p.member_id)
   ), changed as (
     update vote v set importance = w.importance, reason = w.reason, revision = w.revision,
       created_at = w.created_at, imported_at = w.imported_at, united_at = w.united_at
     from wanted w where v.community_id = $1 and v.idea_id = $2 and v.member_id = w.member_id
     returning v.importance, v.by_team
   ), given as (
     insert into vote (community_id, idea_id, member_id, importance, reason, revision, by_team, created_at, united_at)
     select $1, $2, w.member_id, w.importance, w.reason, w.revision, w.by_team, w.created_at, w.united_at
     from wanted w join people p on p.member_id = w.member_id where not p.present
     returning importance, by_team
   ), counts as (
     select importance, by_team, 1 as n from changed
     union all select importance, by_team, 1 from given
     union all select importance, by_team, -1 from people where present
   )
   insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice)
   select $1, $2, coalesce(sum(n) filter (where not by_team), 0), coalesce(sum(n) filter (where by_team), 0),
     coalesce(sum(n) filter (where not by_team and importance = 'BLOCKS_ME'), 0),
     coalesce(sum(n) filter (where not by_team and importance = 'MATTERS'), 0),
     coalesce(sum(n) filter (where not by_team and importance = 'NICE'), 0)
   from counts`,
);

const forget = statement(
  'merging.forget_votes',
  `delete from idea_merge_vote where community_id = $1 and merge_id = $2`,
);

/** What uniting needs to know of a merge; both ideas are locked against votes. */
export interface Union {
  mergeId: string;
  sourceId: string;
  targetId: string;
  /** The revision of the target that stands. */
  revision: number;
}

/** Unites the support of the source with that of the target, person by person; the source keeps its rows. */
export async function uniteVotes(write: Write, union: Union): Promise<void> {
  const { communityId } = write.actor;
  const { mergeId, sourceId, targetId, revision } = union;
  await write.tx.rows(startUnion, [communityId, sourceId, targetId, mergeId, revision]);
  await write.tx.rows(settle, [communityId, targetId, mergeId, true, write.now]);
}

/**
 * Takes what a merge that is undone by now had brought out of its target and of all that this was merged into. Who has
 * said something new there since keeps it as they said it.
 *
 * @param chain the target and what it goes on as, from the target on.
 */
export async function partVotes(write: Write, mergeId: string, chain: readonly string[]): Promise<void> {
  const { communityId } = write.actor;
  for (const ideaId of chain) {
    await write.tx.rows(settle, [communityId, ideaId, mergeId, false, write.now]);
  }
  await write.tx.rows(forget, [communityId, mergeId]);
}
