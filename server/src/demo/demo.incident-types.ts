import type { RecoveryWordKind } from '@rapport/shared/vocabulary';
import type { PersonKey } from './content/people.js';
import type { SpaceKey } from './content/spaces.js';
import type { DaysAgo } from './demo.types.js';

/** What either side said about what went wrong for one person. */
export interface DemoRecoveryWord {
  by: PersonKey;
  ago: DaysAgo;
  kind: RecoveryWordKind;
  text: string;
}

/** Somebody whom an incident hit, and what came of it. */
export interface DemoHit {
  by: PersonKey;
  ago: DaysAgo;
  text?: string;
  handOver?: { by: PersonKey; to: PersonKey; ago: DaysAgo; note: string };
  words: readonly DemoRecoveryWord[];
  /** When they said that it is put right. */
  putRight?: DaysAgo;
}

export interface DemoIncident {
  space: SpaceKey;
  by: PersonKey;
  ago: DaysAgo;
  title: string;
  apology: string;
  whatHappened: string;
  whatWeDo: string;
  reportBack: string;
  /** Days from now to the day of the report, negative where it is past. */
  reportIn: number;
  /** Titles under which the ideas it names were posted. */
  ideas: readonly string[];
  hits: readonly DemoHit[];
  report?: { by: PersonKey; ago: DaysAgo; learned: string; wentWell: string; changed: string };
}
