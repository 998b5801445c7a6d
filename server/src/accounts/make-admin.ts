import type { Role } from '@rapport/shared/vocabulary';
import { MemberEntity } from '../members/member.module.js';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { memberJoined } from './account.events.js';
import { ensureUser } from './identity.writes.js';
import { raiseRole } from './invitation.writes.js';
import { newMember } from './membership.commands.js';

const isSetUp = statement<{ id: string }>(
  'accounts.admin_is_set_up',
  `select id from community where id = $1 and set_up_at is not null`,
);
const memberByEmail = statement<{ id: string; role: Role; hasLeft: boolean }>(
  'accounts.member_by_email',
  `select id, role, left_at is not null as "hasLeft" from member
   where community_id = $1 and email = $2 order by left_at nulls first limit 1 for update`,
);

/** What came of it; nothing has changed unless it says MADE or RAISED. */
export type AdminOutcome = 'MADE' | 'RAISED' | 'ALREADY' | 'NOT_SET_UP' | 'HAS_LEFT';

/**
 * Makes somebody an admin at the word of the operator, whose access to the database is proof enough: a member
 * by raising their role, anybody else as a new member with a proved address.
 *
 * @param person.email in lower case.
 */
export async function makeAdmin(
  services: Services,
  communityId: string,
  person: { email: string; name: string },
): Promise<AdminOutcome> {
  return services.db.transaction(async (tx) => {
    if (!(await tx.row(isSetUp, [communityId]))) {
      return 'NOT_SET_UP';
    }
    const known = await tx.row(memberByEmail, [communityId, person.email]);
    if (known?.hasLeft) {
      return 'HAS_LEFT';
    }
    if (known?.role === 'ADMIN') {
      return 'ALREADY';
    }
    const memberId = known?.id ?? services.ids.next();
    const write = writeAs(services, tx, communityId, memberId, 'ADMIN');
    if (known) {
      await raiseRole(write, memberId, known.role, 'ADMIN');
      return 'RAISED';
    }
    const userId = await ensureUser(services, tx, person);
    await tx.insert(MemberEntity, newMember(write, { userId, email: person.email }, person.name, 'ADMIN'));
    await write.emit(memberJoined, { memberId, claimed: false });
    return 'MADE';
  });
}
