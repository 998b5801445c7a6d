import { isStaff } from '../platform/actor.js';
import type { Write } from '../platform/command.js';
import { found, invalid } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { DEFAULT_PREFERENCES, type MemberEntity } from './member.entity.js';

interface Person {
  id: string;
  role: MemberEntity['role'];
}

const present = statement<Person>(
  'members.present',
  `select id, role from member
   where community_id = $1 and left_at is null and (id = $2::uuid or email = $3) limit 1 for key share`,
);

const addPerson = statement<Person>(
  'members.add_person',
  `insert into member (community_id, id, name, email, role, preferences, created_at)
   values ($1, $2, $3, $4, 'CUSTOMER', $5, $6) on conflict do nothing returning id, role`,
);

/**
 * The member somebody of staff speaks for: one who is here, or a new one of whom only name and e-mail are known and
 * who claims what was posted by signing in with that address.
 *
 * @param person a member's id, or the name and e-mail of somebody who will prove the address by signing in.
 * @throws Refusal with NotFound for an id that is not here, InvalidInput for the address of somebody who has left.
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
  const added = await write.tx.row(addPerson, [
    communityId,
    write.ids.next(),
    found(person.name),
    person.email,
    JSON.stringify(DEFAULT_PREFERENCES),
    write.now,
  ]);
  // Somebody else may have added the same person at this very moment. Whoever has left stays unknown here.
  const there = added ?? (await write.tx.row(present, [communityId, null, person.email]));
  if (!there) {
    throw invalid('onBehalfOf.email', 'TAKEN');
  }
  return { id: there.id, isStaff: isStaff({ ...write.actor, role: there.role }) };
}
