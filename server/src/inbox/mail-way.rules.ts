import {
  DECISION_KINDS,
  INBOX_ONLY_KINDS,
  PRESSING_KINDS,
  TOPIC_OF,
  type NotificationKind,
  type NoticeTopic,
} from '@rapport/shared/vocabulary';
import { Temporal } from 'temporal-polyfill';
import type { StoredPreferences } from '../members/member.module.js';

/** How a notice reaches a member besides their inbox. */
export type MailWay =
  /** By a mail of its own; what presses waits as it is for the end of their quiet hours. */
  | { way: 'AT_ONCE'; notBefore: Date | null }
  /** Together with others, in words of then: at the pace they chose, or what came in quiet hours at their end. */
  | { way: 'DIGEST'; dueAt: Date };

export type MailPreference =
  'mailReplies' | 'mailMentions' | 'mailAnswers' | 'mailComments' | 'mailTogether' | 'mailDuties';

const PREFERENCE_OF_TOPIC: Record<NoticeTopic, MailPreference> = {
  REPLIES: 'mailReplies',
  MENTIONS: 'mailMentions',
  ANSWERS: 'mailAnswers',
  COMMENTS: 'mailComments',
  TOGETHER: 'mailTogether',
  DUTIES: 'mailDuties',
};

/** The preferences that decide about mail of a kind; it comes while one of them says so. */
export function preferencesOf(kind: NotificationKind): readonly MailPreference[] {
  // Told once to whom something was posted for, who may never have been here: unless they want no mail at all.
  return kind === 'POSTED_FOR_YOU'
    ? Object.values(PREFERENCE_OF_TOPIC)
    : [PREFERENCE_OF_TOPIC[TOPIC_OF[kind]]];
}

/** Whether somebody has chosen mail for a kind of notice, at whatever pace. */
export function wantsMail(preferences: StoredPreferences, kind: NotificationKind): boolean {
  if (preferences.mailPace === 'NEVER' || INBOX_ONLY_KINDS.has(kind)) {
    return false;
  }
  const isLeftOut =
    preferences.onlyDecisions &&
    !DECISION_KINDS.has(kind) &&
    !PRESSING_KINDS.has(kind) &&
    TOPIC_OF[kind] !== 'DUTIES';
  return !isLeftOut && preferencesOf(kind).some((preference) => preferences[preference] === 'ALWAYS');
}

/**
 * How a notice of a kind reaches a member by mail; null when it stays in the inbox.
 *
 * @param timeZone IANA name of the community's, for whoever has chosen none.
 */
export function mailWay(
  preferences: StoredPreferences,
  kind: NotificationKind,
  now: Date,
  timeZone: string,
): MailWay | null {
  if (!wantsMail(preferences, kind)) {
    return null;
  }
  const quietUntil = endOfQuiet(preferences, now, timeZone);
  if (PRESSING_KINDS.has(kind)) {
    return { way: 'AT_ONCE', notBefore: quietUntil };
  }
  if (preferences.mailPace !== 'AT_ONCE') {
    return { way: 'DIGEST', dueAt: nextDigest(preferences, now, timeZone) };
  }
  // Hours may pass, so what is told then is what is still unread and to be seen.
  return quietUntil ? { way: 'DIGEST', dueAt: quietUntil } : { way: 'AT_ONCE', notBefore: null };
}

function localTime(preferences: StoredPreferences, moment: Date, timeZone: string): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(moment.getTime());
  return instant.toZonedDateTimeISO(preferences.timeZone ?? timeZone);
}

/** When the quiet hours end in which a moment lies; null when it lies in none. They may pass midnight. */
export function endOfQuiet(preferences: StoredPreferences, moment: Date, timeZone: string): Date | null {
  const { quietFrom, quietUntil } = preferences;
  if (!quietFrom || !quietUntil || quietFrom === quietUntil) {
    return null;
  }
  const local = localTime(preferences, moment, timeZone);
  const time = local.toPlainTime();
  const [from, until] = [Temporal.PlainTime.from(quietFrom), Temporal.PlainTime.from(quietUntil)];
  const begun = Temporal.PlainTime.compare(time, from) >= 0;
  const over = Temporal.PlainTime.compare(time, until) >= 0;
  const passesMidnight = Temporal.PlainTime.compare(from, until) > 0;
  if (passesMidnight ? !begun && over : !begun || over) {
    return null;
  }
  const day = passesMidnight && begun ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  return dateOf(day.toZonedDateTime({ timeZone: local.timeZoneId, plainTime: until }));
}

/** When the next digest of a member comes after a moment, their quiet hours heeded. */
export function nextDigest(preferences: StoredPreferences, after: Date, timeZone: string): Date {
  const local = localTime(preferences, after, timeZone);
  const at = (day: Temporal.PlainDate): Temporal.ZonedDateTime =>
    day.toZonedDateTime({
      timeZone: local.timeZoneId,
      plainTime: new Temporal.PlainTime(preferences.digestHour),
    });
  let day = local.toPlainDate();
  if (preferences.mailPace === 'WEEKLY') {
    day = day.add({ days: (preferences.digestDay - day.dayOfWeek + 7) % 7 });
  }
  const step = { days: preferences.mailPace === 'WEEKLY' ? 7 : 1 };
  const due = Temporal.ZonedDateTime.compare(at(day), local) > 0 ? at(day) : at(day.add(step));
  const moment = dateOf(due);
  return endOfQuiet(preferences, moment, timeZone) ?? moment;
}

function dateOf(moment: Temporal.ZonedDateTime): Date {
  return new Date(moment.epochMilliseconds);
}
