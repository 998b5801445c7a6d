import { changeMemberRoleInput } from '@rapport/shared/inputs/community';
import type { Role } from '@rapport/shared/vocabulary';
import words from '../locales/en/members.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { MemberEntity } from './member.entity.js';
import { memberRoleChanged } from './member.events.js';
import { memberPolicy } from './member.policy.js';
import { isTeam } from './member.rules.js';

interface LockedMember {
  id: string;
  role: Role;
  hasLeft: boolean;
}

// The member and every admin, in one order: of two admins who demote each other at once, the second waits here and
// then sees that only one is left.
const lockWithAdmins = statement<LockedMember>(
  'members.lock_with_admins',
  `select id, role, left_at is not null as "hasLeft" from member
   where community_id = $1 and (id = $2 or (role = 'ADMIN' and left_at is null))
   order by id for no key update`,
);

/** An admin makes somebody a customer, staff or an admin. The last admin stays one. */
export const changeMemberRole = command({
  name: 'changeMemberRole',
  action: 'member:manage',
  input: changeMemberRoleInput,
  async run(write, { memberId, role }) {
    const rows = await write.tx.rows(lockWithAdmins, [write.actor.communityId, memberId]);
    const present = found(rows.find((row) => row.id === memberId));
    const member = memberPolicy.authorize(write.actor, 'CHANGE_ROLE', present);
    if (member.role === role) {
      return { memberId };
    }
    if (member.role === 'ADMIN' && rows.every((row) => row.id === memberId)) {
      refuse(new NotPossible(words.lastAdmin));
    }
    await writeRole(write, member, role);
    return { memberId };
  },
});

async function writeRole(
  write: Write,
  member: Allowed<LockedMember, 'CHANGE_ROLE'>,
  role: Role,
): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.update(MemberEntity, { communityId, id: member.id }, { role });
  await write.emit(memberRoleChanged, {
    memberId: member.id,
    from: member.role,
    to: role,
    byTeam: isTeam(role),
    wasTeam: isTeam(member.role),
  });
}
