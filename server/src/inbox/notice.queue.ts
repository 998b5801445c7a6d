import type { NotificationKind } from '@rapport/shared/vocabulary';
import { queueMail } from '../mail/mail.module.js';
import type { StoredPreferences } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import type { Tx } from '../platform/tx.js';
import type { News } from './delivery.news.js';
import type { Recipient } from './delivery.recipients.js';
import { noticeFacts } from './notice.facts.js';
import { noticeMail } from './notice.mail.js';
import { sealToken } from './unsubscribe.token.js';

export type MailPreference = 'mailReplies' | 'mailMentions' | 'mailAnswers' | 'mailComments' | 'mailTogether';
const ALL: readonly MailPreference[] = [
  'mailReplies',
  'mailMentions',
  'mailAnswers',
  'mailTogether',
  'mailComments',
];
const TOGETHER: readonly MailPreference[] = ['mailTogether'];

/** The preferences that decide about mail of each kind; it comes while one of them says so. */
export const PREFERENCES_OF: Record<NotificationKind, readonly MailPreference[]> = {
  REPLY: ['mailReplies'],
  MENTION: ['mailMentions'],
  ANSWER: ['mailAnswers'],
  COMMENT: ['mailComments'],
  // Told once to whom something was posted for, who may never have been here: unless they want no mail at all.
  POSTED_FOR_YOU: ALL,
  SUGGESTION: TOGETHER,
  SUGGESTION_DECIDED: TOGETHER,
  IDEA_REVISED: TOGETHER,
  CO_AUTHOR_INVITATION: TOGETHER,
  CO_AUTHOR_ANSWER: TOGETHER,
  CREDIT: TOGETHER,
  READ_BACK: TOGETHER,
  READ_BACK_ANSWER: TOGETHER,
  DIFFERENCE: TOGETHER,
  DIFFERENCE_STALLED: TOGETHER,
  DIFFERENCE_CLOSED: TOGETHER,
  IDEA_MERGED: TOGETHER,
  MERGE_OBJECTION: TOGETHER,
  MERGE_UNDONE: TOGETHER,
  IRRITANT_GATHERED: TOGETHER,
  // The team's word that something was done, like an answer.
  IRRITANT_FIXED: ['mailAnswers'],
  IRRITANT_REOPENED: ['mailAnswers'],
  CALL_FOR_IDEAS: TOGETHER,
};

/** Whether somebody has chosen mail for a kind of notice. */
export function wantsMail(preferences: StoredPreferences, kind: NotificationKind): boolean {
  return PREFERENCES_OF[kind].some((preference) => preferences[preference] === 'ALWAYS');
}

/** Queues the mails of an event for those who want them, in the transaction that files it in their inboxes. */
export async function mailNotices(
  context: RequestContext,
  tx: Tx,
  event: StoredEvent & { actorId: string },
  news: News,
  people: readonly Recipient[],
): Promise<void> {
  const readers = people.filter(({ email, preferences, kind }) => email && wantsMail(preferences, kind));
  const facts = readers.length > 0 ? await noticeFacts(tx, event, news) : null;
  if (!facts) {
    return;
  }
  const { publicUrl, settings, ids, jobs, clock } = context;
  const { communityId } = event;
  for (const reader of readers) {
    const token = sealToken(settings.secret, { communityId, memberId: reader.memberId, kind: reader.kind });
    const unsubscribe = `${publicUrl}/mail/unsubscribe?token=${token}`;
    const [preference] = PREFERENCES_OF[reader.kind];
    const content = noticeMail(reader, facts, {
      page: publicUrl + facts.path,
      preference: `${publicUrl}/me/preferences#${preference}`,
      unsubscribe,
    });
    const to = { email: reader.email ?? '', name: reader.name };
    const writer = { ids, jobs, settings, tx, now: clock.now() };
    await queueMail(writer, communityId, { to, content, oneClickUnsubscribeUrl: unsubscribe });
  }
}
