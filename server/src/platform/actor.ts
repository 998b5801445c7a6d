import type { Role, SpaceVisibility, TokenScope } from '@rapport/shared/vocabulary';

interface Caller {
  communityId: string;
}

/** Somebody who has not signed in. */
export interface Anonymous extends Caller {
  kind: 'anonymous';
  memberId: null;
  role: null;
}

/** A signed-in member, by a session in the browser or by a personal API token. */
export interface MemberActor extends Caller {
  kind: 'member';
  memberId: string;
  role: Role;
  /** Null when the call came with an API token. */
  sessionId: string | null;
  /** What the API token allows; null for a session, which may do all its member may. */
  scopes: readonly TokenScope[] | null;
}

export type Actor = Anonymous | MemberActor;

export function isStaff(actor: Actor): boolean {
  return actor.role === 'STAFF' || actor.role === 'ADMIN';
}

export function isAdmin(actor: Actor): boolean {
  return actor.role === 'ADMIN';
}

/** The kinds of space this caller may read: the start of every list, count and search. */
export function visibleTo(actor: Actor): SpaceVisibility[] {
  if (isStaff(actor)) {
    return ['PUBLIC', 'MEMBERS', 'STAFF'];
  }
  return actor.kind === 'member' ? ['PUBLIC', 'MEMBERS'] : ['PUBLIC'];
}
