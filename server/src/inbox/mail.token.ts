import { NOTIFICATION_KINDS, type NotificationKind } from '@rapport/shared/vocabulary';
import { isUuid } from '../platform/paging.js';
import { seal, unseal } from '../platform/seal.js';
import type { MailLinkKind } from './mail-links.js';

/** Whose mail a link is about, and which. */
export interface MailToken {
  communityId: string;
  memberId: string;
  kind: MailLinkKind;
}

/**
 * What a token is good for. The one that ends mail stands in a header, which mail programs keep and show; it must not
 * open the page of all choices.
 */
export type MailTokenPurpose = 'unsubscribe' | 'mail-choices';

/** The token as part of an address. It is sealed, so it tells nothing and cannot be made by others; it never expires. */
export function sealMailToken(
  secret: string,
  purpose: MailTokenPurpose,
  { communityId, memberId, kind }: MailToken,
): string {
  return seal(secret, purpose, JSON.stringify([communityId, memberId, kind]));
}

/** The token of an address, or null when it is none of ours. */
export function openMailToken(secret: string, purpose: MailTokenPurpose, sealed: unknown): MailToken | null {
  if (typeof sealed !== 'string') {
    return null;
  }
  try {
    const [communityId, memberId, kind] = JSON.parse(unseal(secret, purpose, sealed)) as unknown[];
    return isUuid(communityId) && isUuid(memberId) && isKind(kind) ? { communityId, memberId, kind } : null;
  } catch {
    return null;
  }
}

function isKind(kind: unknown): kind is MailLinkKind {
  return kind === 'DIGEST' || NOTIFICATION_KINDS.includes(kind as NotificationKind);
}
