import type { PersonKey } from './content/people.js';
import type { DaysAgo } from './demo.types.js';

/** Somebody else answers for it from then on. */
export interface DemoHandOver {
  by: PersonKey;
  to: PersonKey;
  ago: DaysAgo;
  note: string;
}

/** A sentence of the team about an idea that was made a promise. Days it is due on are counted from now. */
export interface DemoPromise {
  by: PersonKey;
  owner: PersonKey;
  ago: DaysAgo;
  /** Stands in an answer or in a comment of the team. */
  quote: string;
  /** In plain words, where they are others. */
  text?: string;
  due: number;
  moves?: readonly { by: PersonKey; ago: DaysAgo; to: number; why: string }[];
  handOver?: DemoHandOver;
  ends?: { by: PersonKey; ago: DaysAgo } & (
    { kept: string; /** Whether an outcome keeps it. */ byOutcome?: true } | { dropped: string }
  );
}
