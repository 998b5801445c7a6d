import type { NotificationKind } from '@rapport/shared/vocabulary';
import { preferencesOf } from './mail-way.rules.js';
import { sealMailToken } from './mail.token.js';

/** What a mail is: a notice of one kind, or many together. */
export type MailLinkKind = NotificationKind | 'DIGEST';

export interface MailLinks {
  /** Ends mail of this kind by one click of a mail program (RFC 8058); opened by a person it is a page with a button. */
  unsubscribe: string;
  /** The page of the reader's choices, at the one that decides about this mail. It works without signing in. */
  preference: string;
}

/** The choice that decides about a mail: an anchor on the page of choices. */
export function choiceOf(kind: MailLinkKind): string {
  return kind === 'DIGEST' ? 'mailPace' : (preferencesOf(kind)[0] ?? 'mailPace');
}

/** The two links at the foot of each mail that nobody asked for. They never expire and hold for one member only. */
export function mailLinks(
  { secret }: { readonly secret: string },
  publicUrl: string,
  whose: { communityId: string; memberId: string; kind: MailLinkKind },
): MailLinks {
  const stop = sealMailToken(secret, 'unsubscribe', whose);
  const choose = sealMailToken(secret, 'mail-choices', whose);
  return {
    unsubscribe: `${publicUrl}/mail/unsubscribe?token=${stop}`,
    preference: `${publicUrl}/mail/preferences?token=${choose}#${choiceOf(whose.kind)}`,
  };
}
