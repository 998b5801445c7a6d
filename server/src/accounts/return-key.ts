import { createHmac } from 'node:crypto';

/**
 * By what somebody is known again who left without a trace and comes back: a keyed hash of their address, from which
 * nobody can tell the address.
 *
 * @param email lower case.
 */
export function returnKeyOf(secret: string, communityId: string, email: string): string {
  return createHmac('sha256', secret).update(`return ${communityId} ${email}`).digest('base64url');
}
