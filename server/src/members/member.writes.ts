import { isStaff } from '../platform/actor.js';
import type { Write } from '../platform/command.js';
import { found } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { DEFAULT_PREFERENCES, MemberEntity } from './member.entity.js';

interface Person {
  id: string;
  role: MemberEntity['role'];
}

const present = statement<Person>(
  'members.present',
  `select id, role from member
   where community_id = $1 and left_at is null and (id = $2::uuid or email = $3) limit 1 for key share`,
);

/**
 * The member somebody of staff speaks for: one who is here, or a new one of whom only name and e-mail are known and
 * who claims what was posted by signing in with that address.
 *
 * @param person a member's id, or the name and e-mail of somebody who will prove the address by signing in.
 * @throws Refusal with NotFound for an id that is not here.
 */
export async function memberToPostFor(
  write: Write,
  person: { memberId?: string | null; name: string | null; email: string | null },
): Promise<{ id: string; isStaff: boolean }> {
  const { communityId } = write.actor;
  const known = await write.tx.row(present, [
    communityId,
    person.memberId ?? null,
    person.memberId ? null : person.email,
  ]);
  if (known || person.memberId) {
    const { id, role } = found(known);
    return { id, isStaff: isStaff({ ...write.actor, role }) };
  }
  const id = write.ids.next();
  await write.tx.insert(MemberEntity, {
    communityId,
    id,
    userId: null,
    name: found(person.name),
    email: found(person.email),
    role: 'CUSTOMER',
    title: null,
    about: null,
    preferences: DEFAULT_PREFERENCES,
    createdAt: write.now,
    leftAt: null,
  });
  return { id, isStaff: false };
}
