import type { Role } from '@rapport/shared/vocabulary';
import { isTeam, MemberEntity, memberRoleChanged } from '../members/member.module.js';
import type { Write } from '../platform/command.js';
import type { Database } from '../platform/database.js';
import { fingerprint } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

/** What an invitation that is still open gives. */
export interface OpenInvitation {
  id: string;
  email: string | null;
  role: Role;
  spaceId: string | null;
}

const OPEN = `revoked_at is null and expires_at > $2 and (max_uses is null or uses < max_uses)`;
const COLUMNS = `id, email, role, space_id as "spaceId"`;

// By the token in hand, or else by the address: an invited address needs no link to come in.
const findOpen = statement<OpenInvitation>(
  'invitations.find_open',
  `select ${COLUMNS} from invitation where community_id = $1 and ${OPEN}
     and (email = $4 or (email is null and token_hash = $3))
   order by (token_hash = $3) desc nulls last, created_at desc limit 1`,
);
// The guard against two who accept at once: the row counts, and only one of them finds a use left.
const takeUse = statement<{ id: string }>(
  'invitations.take_use',
  `update invitation set uses = uses + 1, accepted_at = coalesce(accepted_at, $2)
   where community_id = $1 and id = $3 and ${OPEN} returning id`,
);

/**
 * An open invitation for this person: the one whose token they hold, or one mailed to their address.
 *
 * @param email proved, lower case; a mailed invitation is for its own address only.
 */
export async function openInvitation(
  db: Pick<Database, 'row'> | Tx,
  communityId: string,
  now: Date,
  token: string | null,
  email: string,
): Promise<OpenInvitation | null> {
  return db.row(findOpen, [communityId, now, token && fingerprint(token), email]);
}

/** Takes one use of an invitation. @returns false when somebody else took the last one. */
export async function takeInvitation(write: Write, invitation: OpenInvitation): Promise<boolean> {
  return (await write.tx.row(takeUse, [write.actor.communityId, write.now, invitation.id])) !== null;
}

const RANK: Record<Role, number> = { CUSTOMER: 0, STAFF: 1, ADMIN: 2 };

/** Whether an invitation would give this role anything. */
export function raises(from: Role, to: Role): boolean {
  return RANK[to] > RANK[from];
}

/** Gives a member who was here before the role of an invitation they accepted. */
export async function raiseRole(write: Write, memberId: string, from: Role, to: Role): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.update(MemberEntity, { communityId, id: memberId }, { role: to });
  await write.emit(memberRoleChanged, { memberId, from, to, byTeam: isTeam(to), wasTeam: isTeam(from) });
}
