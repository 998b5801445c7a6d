import type { LeavingChoice } from '@rapport/shared/remembering';
import type { Role } from '@rapport/shared/vocabulary';
import type { Community } from '../communities/community.module.js';
import {
  DEFAULT_PREFERENCES,
  isTeam,
  MemberEntity,
  memberReturned,
  memberRoleChanged,
} from '../members/member.module.js';
import { writeAs, type Write } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { memberJoined } from './account.events.js';
import {
  openInvitation,
  raiseRole,
  raises,
  takeInvitation,
  type OpenInvitation,
} from './invitation.writes.js';
import { SignInRefusal } from './refusal.js';
import { returnKeyOf } from './return-key.js';
import type { Arrival } from './sign-in.scope.js';
import { signUpVerdict } from './sign-up.rules.js';

/** Somebody whose address is proved, at the door of a community. */
export interface Newcomer {
  userId: string;
  /** Lower case. */
  email: string;
  /** Null when not known yet. */
  name: string | null;
  /** Token of an invitation in hand. */
  invitation: string | null;
}

interface Known {
  id: string;
  role: Role;
  userId: string | null;
  hasLeft: boolean;
  leftAs: LeavingChoice | null;
}

// The row with the identity first: an address may be known twice only while somebody changes theirs. Who left without
// a trace is known by their key alone. Who had left before their community moved here has no identity either, and
// stays away.
const knownMember = statement<Known>(
  'accounts.known_member',
  `select id, role, user_id as "userId", left_at is not null as "hasLeft", left_as as "leftAs" from member
   where community_id = $1 and (user_id = $2 or (email = $3 and user_id is null) or return_key = $4)
   order by user_id nulls last, email nulls last limit 1 for update`,
);
const waitsForClaim = statement<{ id: string }>(
  'accounts.waits_for_claim',
  `select id from member where community_id = $1 and ((email = $2 and left_at is null) or return_key = $3)`,
);

/**
 * Whether somebody new with this address may come in at all; asked before an identity is made.
 *
 * @throws SignInRefusal
 */
export async function checkSignUp(
  { db, clock, settings }: Pick<Services, 'db' | 'clock' | 'settings'>,
  community: Community,
  email: string,
  invitation: string | null,
): Promise<void> {
  const key = returnKeyOf(settings.secret, community.id, email);
  if (await db.row(waitsForClaim, [community.id, email, key])) {
    return;
  }
  const open = await openInvitation(db, community.id, clock.now(), invitation, email);
  const verdict = signUpVerdict(community, email, open !== null);
  if (verdict !== 'ALLOWED') {
    throw new SignInRefusal(verdict);
  }
}

/**
 * Brings somebody who has proved who they are into the community: known members as they are, people for whom
 * something was posted by claiming it, new ones by the rules of sign-up. Name and e-mail suffice (practice 0.5).
 *
 * @throws SignInRefusal
 */
export async function arrive(services: Services, community: Community, person: Newcomer): Promise<Arrival> {
  return services.db.transaction(async (tx) => {
    const key = returnKeyOf(services.settings.secret, community.id, person.email);
    const known = await tx.row(knownMember, [community.id, person.userId, person.email, key]);
    if (known?.hasLeft) {
      return comeBack(services, tx, community, person, known);
    }
    return known
      ? welcomeBack(services, tx, community, person, known)
      : join(services, tx, community, person);
  });
}

async function welcomeBack(
  services: Services,
  tx: Tx,
  community: Community,
  person: Newcomer,
  { id, role, userId }: Known,
): Promise<Arrival> {
  const write = writeAs(services, tx, community.id, id, role);
  const claimed = userId === null;
  if (claimed) {
    await tx.update(MemberEntity, { communityId: community.id, id }, { userId: person.userId });
    await write.emit(memberJoined, { memberId: id, claimed: true });
  }
  // Somebody who claims is new here, so an invitation to the address counts without its link.
  const invitation =
    person.invitation || claimed
      ? await openInvitation(tx, community.id, write.now, person.invitation, person.email)
      : null;
  if (invitation && (await accept(write, invitation, role))) {
    await raiseRole(write, id, role, invitation.role);
  }
  return { memberId: id, spaceId: invitation?.spaceId ?? null };
}

/**
 * Who chose to leave may come back by proving the same address: the same person, with what they had agreed to (practice
 * 4.1). Whoever belonged to the team comes back as a customer; an admin makes them more.
 *
 * @throws SignInRefusal when nobody knows whether they chose it.
 */
async function comeBack(
  services: Services,
  tx: Tx,
  { id: communityId }: Community,
  person: Newcomer,
  { id, role, leftAs }: Known,
): Promise<Arrival> {
  if (leftAs === null) {
    throw new SignInRefusal('ACCOUNT_CLOSED');
  }
  if (leftAs !== 'KEEP' && !person.name) {
    return { memberId: null, spaceId: null };
  }
  const { userId, email } = person;
  const again = leftAs === 'KEEP' ? { userId } : { userId, email, name: person.name ?? '' };
  const here = { leftAt: null, leftAs: null, returnKey: null, role: 'CUSTOMER' } as const;
  await tx.update(MemberEntity, { communityId, id }, { ...again, ...here });
  const write = writeAs(services, tx, communityId, id, 'CUSTOMER');
  if (isTeam(role)) {
    await write.emit(memberRoleChanged, {
      memberId: id,
      from: role,
      to: 'CUSTOMER',
      byTeam: false,
      wasTeam: true,
    });
  }
  await write.emit(memberReturned, { memberId: id });
  return { memberId: id, spaceId: null };
}

/** Uses an invitation up if it gives anything. @returns whether it does. */
async function accept(write: Write, invitation: OpenInvitation, role: Role): Promise<boolean> {
  return raises(role, invitation.role) && takeInvitation(write, invitation);
}

async function join(services: Services, tx: Tx, community: Community, person: Newcomer): Promise<Arrival> {
  const { id: communityId } = community;
  const now = services.clock.now();
  const invitation = await openInvitation(tx, communityId, now, person.invitation, person.email);
  const verdict = signUpVerdict(community, person.email, invitation !== null);
  if (verdict !== 'ALLOWED') {
    throw new SignInRefusal(verdict);
  }
  if (!person.name) {
    return { memberId: null, spaceId: null };
  }
  const memberId = services.ids.next();
  const role = invitation?.role ?? 'CUSTOMER';
  const write = writeAs(services, tx, communityId, memberId, role);
  if (invitation && !(await takeInvitation(write, invitation))) {
    // Somebody else has used it up meanwhile; without it the rules above may say no.
    throw new SignInRefusal('CONFLICT');
  }
  await tx.insert(MemberEntity, newMember(write, person, person.name, role));
  await write.emit(memberJoined, { memberId, claimed: false });
  return { memberId, spaceId: invitation?.spaceId ?? null };
}

/** A member as they begin. */
export function newMember(
  { actor, now }: Write,
  person: Pick<Newcomer, 'userId' | 'email'>,
  name: string,
  role: Role,
): MemberEntity {
  return {
    communityId: actor.communityId,
    id: actor.memberId,
    userId: person.userId,
    name,
    email: person.email,
    role,
    title: null,
    about: null,
    preferences: DEFAULT_PREFERENCES,
    createdAt: now,
    leftAt: null,
    importedAt: null,
  };
}
