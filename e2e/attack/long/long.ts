import { randomUUID } from 'node:crypto';
import type { Caller } from '../caller.ts';
import type { Place } from '../place.ts';
import type { Space } from '../things.ts';
import { made } from '../together/act.ts';

const HOUR_MS = 3_600_000;

/** Where a meeting takes place: only who has a seat, and the team, may know. */
export const ROOM = 'https://meet.example.test/zanzibarquux-room';

/** What `announceMeeting` takes: listening hours in two days. */
export function announcing(space: Space, more: object = {}): Record<string, unknown> {
  const startsAt = new Date(Date.now() + 48 * HOUR_MS);
  return {
    spaceId: space.id,
    kind: 'LISTENING',
    title: `An hour for you ${randomUUID().slice(0, 6)}`,
    purpose: 'To hear how it goes.',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + HOUR_MS).toISOString(),
    place: ROOM,
    seats: 1,
    ...more,
  };
}

export interface TestMeeting {
  id: string;
  number: number;
  path: string;
}

export async function announced(
  place: Place,
  space: Space,
  more: object = {},
  by: Caller = place.things.staff,
): Promise<TestMeeting> {
  return (await made(by, 'announceMeeting', { input: announcing(space, more) })) as unknown as TestMeeting;
}

/** Lets a meeting be over, which takes days otherwise. */
export async function letItBeOver(place: Place, meetingId: string): Promise<void> {
  await place.own.database.query(
    `update meeting set starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours' where id = $1`,
    [meetingId],
  );
}
