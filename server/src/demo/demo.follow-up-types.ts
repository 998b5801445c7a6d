import type { RatingValue, Verdict, WordsShown } from '@rapport/shared/vocabulary';
import type { PersonKey } from './content/people.js';
import type { DaysAgo } from './demo.types.js';

/** What people say of whether an outcome helped. */
export interface DemoFollowUp {
  /** Title under which it was told first. */
  outcome: string;
  said: readonly { by: PersonKey; ago: DaysAgo; verdict: Verdict; shown: WordsShown; text?: string }[];
  /** How many of the crowd say so without words. */
  crowd: { solved: number; partly: number };
}

export interface DemoRating {
  /** Title under which it was posted. */
  idea: string;
  by: PersonKey;
  ago: DaysAgo;
  value: RatingValue;
  text?: string;
}
