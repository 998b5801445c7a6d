interface Facts {
  email: string | null;
  expiresAt: string;
  acceptedAt: string | null;
  revokedAt: string | null;
  usesLeft: number | null;
}

export type InvitationState = 'open' | 'accepted' | 'usedUp' | 'revoked' | 'ended';

/** How an invitation stands. @param now milliseconds since 1970 */
export function stateOf(invitation: Facts, now: number): InvitationState {
  if (invitation.revokedAt) return 'revoked';
  if (invitation.usesLeft === 0) return invitation.email ? 'accepted' : 'usedUp';
  return Date.parse(invitation.expiresAt) <= now ? 'ended' : 'open';
}
