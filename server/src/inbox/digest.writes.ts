import { completePreferences, type StoredPreferences } from '../members/member.module.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { endOfQuiet, nextDigest } from './mail-way.rules.js';

// An upsert locks the member's row even where it changes nothing: while a digest is written, whoever files for the
// same member waits, and begins the next one.
const hold = statement(
  'inbox.hold_for_digest',
  `with held as (
     insert into digest_item (community_id, member_id, event_id)
     select $1::uuid, new.member_id, $2::uuid from unnest($3::uuid[]) as new(member_id)
     on conflict do nothing)
   insert into digest (community_id, member_id, due_at)
   select $1::uuid, new.member_id, new.due_at from unnest($3::uuid[], $4::timestamptz[]) as new(member_id, due_at)
   on conflict (community_id, member_id) do update set due_at = excluded.due_at
     where digest.due_at > excluded.due_at`,
);

/** Keeps an event of these members' inboxes for their next digests. In order of their ids, so that none wait in a ring. */
export async function holdForDigest(
  tx: Tx,
  { communityId, id }: { communityId: string; id: string },
  readers: readonly { memberId: string; dueAt: Date }[],
): Promise<void> {
  if (readers.length === 0) {
    return;
  }
  const inOrder = readers.toSorted((one, other) => (one.memberId < other.memberId ? -1 : 1));
  const members = inOrder.map(({ memberId }) => memberId);
  await tx.rows(hold, [communityId, id, members, inOrder.map(({ dueAt }) => dueAt)]);
}

const waiting = statement<{ dueAt: Date; preferences: StoredPreferences; timeZone: string }>(
  'inbox.digest_waiting',
  `select g.due_at as "dueAt", m.preferences, y.time_zone as "timeZone" from digest g
   join member m on m.community_id = g.community_id and m.id = g.member_id
   join community y on y.id = g.community_id
   where g.community_id = $1 and g.member_id = $2 for update of g`,
);
const moveDigest = statement(
  'inbox.move_digest',
  `update digest set due_at = $3 where community_id = $1 and member_id = $2`,
);

/**
 * Moves what waits for a member's digest to the moment that their choices of now say, after these were changed. Who
 * has mail at once now gets it with the next run; who wants none has it dropped then. What is due already stays due.
 */
export async function moveDigestAsChosen(
  tx: Tx,
  communityId: string,
  memberId: string,
  now: Date,
): Promise<void> {
  const row = await tx.row(waiting, [communityId, memberId]);
  if (row && row.dueAt > now) {
    const dueAt = dueAsChosen(completePreferences(row.preferences), now, row.timeZone);
    await tx.rows(moveDigest, [communityId, memberId, dueAt]);
  }
}

function dueAsChosen(preferences: StoredPreferences, now: Date, timeZone: string): Date {
  switch (preferences.mailPace) {
    case 'DAILY':
    case 'WEEKLY':
      return nextDigest(preferences, now, timeZone);
    case 'AT_ONCE':
      return endOfQuiet(preferences, now, timeZone) ?? now;
    case 'NEVER':
      return now;
  }
}

/** Puts a digest off. */
export async function postponeDigest(
  tx: Tx,
  { communityId, memberId }: { communityId: string; memberId: string },
  until: Date,
): Promise<void> {
  await tx.rows(moveDigest, [communityId, memberId, until]);
}
