import type { ContactChannel, ContactTopic } from '@rapport/shared/remembering';
import { Temporal } from 'temporal-polyfill';

/** As much of somebody's boundaries as decides whether they may be asked. */
export interface JudgedBoundaries {
  closedTopics: readonly ContactTopic[];
  hoursFrom: string | null;
  hoursUntil: string | null;
  channel: ContactChannel;
}

/** Whether somebody may be asked something in person now. */
export type ContactState = 'OPEN' | 'QUEUED' | 'CLOSED';

/** Why not, or not now. */
export type ContactReason = 'NO_CONTACT' | 'TOPIC' | 'HOURS';

export interface ContactJudgement {
  state: ContactState;
  why: ContactReason | null;
  /** When their hours begin again, while they are outside them. */
  until: Date | null;
}

/**
 * Whether somebody may be asked about a topic at a moment. Outside their hours it is not refused but has to wait.
 *
 * @param topic null for what no topic stands for: only the hours, and whether they want to be asked at all, count then.
 * @param timeZone IANA name of the zone in which their hours are meant.
 */
export function judgeContact(
  boundaries: JudgedBoundaries | null,
  topic: ContactTopic | null,
  now: Date,
  timeZone: string,
): ContactJudgement {
  if (boundaries?.channel === 'NONE') {
    return { state: 'CLOSED', why: 'NO_CONTACT', until: null };
  }
  if (topic && boundaries?.closedTopics.includes(topic)) {
    return { state: 'CLOSED', why: 'TOPIC', until: null };
  }
  const until = boundaries && nextHours(boundaries, now, timeZone);
  return until ? { state: 'QUEUED', why: 'HOURS', until } : { state: 'OPEN', why: null, until: null };
}

/** When somebody's hours begin again; null while a moment lies within them, or they have none. */
export function nextHours(
  { hoursFrom, hoursUntil }: Pick<JudgedBoundaries, 'hoursFrom' | 'hoursUntil'>,
  now: Date,
  timeZone: string,
): Date | null {
  if (!hoursFrom || !hoursUntil || hoursFrom === hoursUntil) {
    return null;
  }
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime();
  const from = Temporal.PlainTime.from(hoursFrom);
  const until = Temporal.PlainTime.from(hoursUntil);
  const begun = Temporal.PlainTime.compare(time, from) >= 0;
  const over = Temporal.PlainTime.compare(time, until) >= 0;
  const passesMidnight = Temporal.PlainTime.compare(from, until) > 0;
  if (passesMidnight ? begun || !over : begun && !over) {
    return null;
  }
  const day = begun ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  return new Date(day.toZonedDateTime({ timeZone, plainTime: from }).epochMilliseconds);
}
