import type { NotificationKind, NotificationReason } from '@rapport/shared/vocabulary';
import { joinAsCoAuthor, restoreCoAuthor, type CoAuthorRow } from '../co-authors/co-author.module.js';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { concern } from '../threads/thread.module.js';
import { IdeaMergeCoAuthorEntity } from './merge.entity.js';

// Author and co-authors of $2 who do not write $3.
const newcomers = statement<{ memberId: string }>(
  'merging.newcomers',
  `with writers as (
     select id as idea_id, author_id as member_id from idea where community_id = $1 and id in ($2, $3)
     union select idea_id, member_id from idea_co_author
     where community_id = $1 and idea_id in ($2, $3) and state = 'STANDING'
   )
   select member_id as "memberId" from writers where idea_id = $2
   except select member_id from writers where idea_id = $3 order by 1`,
);

/** Those who write the source and not the target. */
export async function comingAuthors(write: Write, sourceId: string, targetId: string): Promise<string[]> {
  const rows = await write.tx.rows(newcomers, [write.actor.communityId, sourceId, targetId]);
  return rows.map(({ memberId }) => memberId);
}

/** Makes them co-authors of the target, but for those who had left it or said no. */
export async function joinAuthors(
  write: Write,
  merge: { mergeId: string; targetId: string; targetThreadId: string },
  memberIds: readonly string[],
): Promise<void> {
  const { mergeId, targetId, targetThreadId } = merge;
  for (const memberId of memberIds) {
    const place = { ideaId: targetId, threadId: targetThreadId };
    const { joined, before } = await joinAsCoAuthor(write, { ...place, memberId, way: 'MERGE' });
    if (joined) {
      await write.tx.insert(IdeaMergeCoAuthorEntity, {
        communityId: write.actor.communityId,
        mergeId,
        memberId,
        before,
        joinedAt: write.now,
      });
    }
  }
}

interface JoinedRow {
  memberId: string;
  before: CoAuthorRow | null;
  joinedAt: Date;
  /** Whether they are still what the merge made them. */
  untouched: boolean;
  /** Another standing merge that would have brought them as well. */
  otherMergeId: string | null;
}

// Those who joined by a merge $2 into $3 and do not write its source any more, when $4 says that it stands.
const joinedBy = statement<JoinedRow>(
  'merging.joined_by',
  `select j.member_id as "memberId", j.before, j.joined_at as "joinedAt",
     exists (select 1 from idea_co_author ca where ca.community_id = $1 and ca.idea_id = $3
       and ca.member_id = j.member_id and ca.state = 'STANDING' and ca.way = 'MERGE'
       and ca.changed_at = j.joined_at) as untouched,
     (select m.id from idea_merge m join idea s on s.community_id = $1 and s.id = m.source_id
       where m.community_id = $1 and m.target_id = $3 and m.id <> $2 and m.undone_at is null
         and (s.author_id = j.member_id or exists (select 1 from idea_co_author w where w.community_id = $1
           and w.idea_id = s.id and w.member_id = j.member_id and w.state = 'STANDING'))
       order by m.merged_at, m.id limit 1) as "otherMergeId"
   from idea_merge_co_author j where j.community_id = $1 and j.merge_id = $2
     and (not $4::boolean or not exists (select 1 from idea_merge m
       join idea s on s.community_id = $1 and s.id = m.source_id
       where m.community_id = $1 and m.id = $2 and (s.author_id = j.member_id
         or exists (select 1 from idea_co_author w where w.community_id = $1 and w.idea_id = s.id
           and w.member_id = j.member_id and w.state = 'STANDING'))))
   order by j.member_id`,
);

/**
 * Ends what joining by merges did, from the target that is left up the chain. Whoever has left since has said so
 * themselves; whom another standing merge brings as well stays by that one.
 */
export async function partAuthors(
  write: Write,
  steps: readonly { mergeId: string; targetId: string; targetThreadId: string }[],
): Promise<void> {
  const { communityId } = write.actor;
  for (const [place, { mergeId, targetId, targetThreadId }] of steps.entries()) {
    const rows = await write.tx.rows(joinedBy, [communityId, mergeId, targetId, place > 0]);
    for (const { memberId, before, joinedAt, untouched, otherMergeId } of rows) {
      await write.tx.remove(IdeaMergeCoAuthorEntity, { communityId, mergeId, memberId });
      if (untouched && otherMergeId) {
        const heir = { communityId, mergeId: otherMergeId, memberId, before, joinedAt };
        await write.tx.insert(IdeaMergeCoAuthorEntity, heir);
      } else if (untouched) {
        await restoreCoAuthor(write, { ideaId: targetId, threadId: targetThreadId, memberId, before });
      }
    }
    if (rows.length === 0) {
      return;
    }
  }
}

// Everybody once, for the nearest reason: those who write either, those who follow or support the source.
const concerned = statement<{ memberId: string; reason: NotificationReason }>(
  'merging.concerned',
  `select distinct on (member_id) member_id as "memberId", reason from (
     select author_id as member_id, 'AUTHOR' as reason, 1 as rank from idea
     where community_id = $1 and id in ($2, $3)
     union all select member_id, 'CO_AUTHOR', 2 from idea_co_author
     where community_id = $1 and idea_id in ($2, $3) and state = 'STANDING'
     union all select member_id, 'SUPPORTING', 3 from vote where community_id = $1 and idea_id = $2
     union all select f.member_id, 'FOLLOWING', 4 from follow f
     join idea i on i.community_id = $1 and i.id = $2 and i.thread_id = f.thread_id
     where f.community_id = $1 and f.ended_at is null
   ) everybody order by member_id, rank`,
);

/** People named by one event: more would make a heavy row, and each is told by one only. */
const AT_ONCE = 1_000;

/** Tells those whom merging two ideas, or undoing that, concerns. */
export async function tellConcerned(
  write: Write,
  ideas: { sourceId: string; targetId: string },
  told: { threadId: string; kind: NotificationKind; detailId: string },
): Promise<void> {
  const values = [write.actor.communityId, ideas.sourceId, ideas.targetId];
  const people = await write.tx.rows(concerned, values);
  for (let i = 0; i < people.length; i += AT_ONCE) {
    await concern(write, { ...told, who: people.slice(i, i + AT_ONCE) });
  }
}
