import type { MeetingKind, MinuteKind } from '@rapport/shared/vocabulary';
import type { PersonKey } from './content/people.js';
import type { SpaceKey } from './content/spaces.js';
import type { DaysAgo } from './demo.types.js';

/** A question somebody raised, and what was answered. */
export interface DemoQuestion {
  by: PersonKey;
  ago: DaysAgo;
  text: string;
  named?: boolean;
  answer?: { by: PersonKey; ago: DaysAgo; text: string };
}

export interface DemoLine {
  kind: MinuteKind;
  text: string;
  credit?: { to: PersonKey; what: string };
  /** Days from now on which it is due, where it is a promise. */
  promise?: { owner: PersonKey; dueIn: number };
}

export interface DemoMeeting {
  space: SpaceKey;
  kind: MeetingKind;
  by: PersonKey;
  ago: DaysAgo;
  title: string;
  purpose: string;
  text?: string;
  question?: string;
  /** Days from now on which it begins and ends, negative in the past, with the hour in UTC. */
  from: readonly [day: number, hour: number];
  until: readonly [day: number, hour: number];
  place?: string;
  seats?: number;
  reimbursement?: string;
  boundaries?: string;
  /** Title under which the idea it is about was posted. */
  idea?: string;
  takes: readonly { by: PersonKey; ago: DaysAgo }[];
  questions: readonly DemoQuestion[];
  minutes?: {
    by: PersonKey;
    ago: DaysAgo;
    lines: readonly DemoLine[];
    learned?: string;
    /** A line that was put right afterwards. */
    corrected?: { by: PersonKey; ago: DaysAgo; was: string; text: string; why: string };
  };
}
