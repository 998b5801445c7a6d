import { readStored, removeStored, writeStored } from '../../lib/storage';

const KEY = 'invitation';

/**
 * Keeps an invitation on this device during a trip to the provider: somebody whom the provider does not name says
 * their name on return, and still has the invitation then.
 */
export function carryInvitation(token: string | null): void {
  if (token) writeStored(KEY, token);
  else removeStored(KEY);
}

export const carriedInvitation = (): string | null => readStored<string>(KEY);
