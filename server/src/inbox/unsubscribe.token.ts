import { NOTIFICATION_KINDS, type NotificationKind } from '@rapport/shared/vocabulary';
import { isUuid } from '../platform/paging.js';
import { seal, unseal } from '../platform/seal.js';

/** Which mail of which member a link ends. */
export interface UnsubscribeToken {
  communityId: string;
  memberId: string;
  kind: NotificationKind;
}

const PURPOSE = 'unsubscribe';

/** The token as part of an address. It is sealed, so it tells nothing and cannot be made by others; it never expires. */
export function sealToken(secret: string, { communityId, memberId, kind }: UnsubscribeToken): string {
  return seal(secret, PURPOSE, JSON.stringify([communityId, memberId, kind]));
}

/** The token of an address, or null when it is none of ours. */
export function openToken(secret: string, sealed: unknown): UnsubscribeToken | null {
  if (typeof sealed !== 'string') {
    return null;
  }
  try {
    const [communityId, memberId, kind] = JSON.parse(unseal(secret, PURPOSE, sealed)) as unknown[];
    const isKind = NOTIFICATION_KINDS.includes(kind as NotificationKind);
    return isUuid(communityId) && isUuid(memberId) && isKind
      ? { communityId, memberId, kind: kind as NotificationKind }
      : null;
  } catch {
    return null;
  }
}
