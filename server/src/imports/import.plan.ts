import type { ImportKind } from './import.entity.js';

/** A person as a source knows them. */
export interface PlannedPerson {
  key: string;
  name: string;
  /** Lower case; null when the source does not say. */
  email: string | null;
  /** When they first did something. */
  since: Date;
}

/** An idea as a source knows it, in words that fit our limits. */
export interface PlannedIdea {
  key: string;
  title: string;
  text: string;
  /** Key of the person. */
  author: string;
  at: Date;
  /** Name of the stage; null for the first open one. */
  stage: string | null;
  tags: readonly string[];
  /** Counts that have no other place here, such as how many disagreed. */
  facts: Record<string, number> | null;
}

/** One person's support for one idea. */
export interface PlannedSupport {
  /** Keys of the idea and the person. */
  idea: string;
  person: string;
  at: Date;
}

/** Everything that is to be there after an import; read and checked before anything is written. */
export interface ImportPlan {
  kind: ImportKind;
  /** What tells this source from others of its kind. */
  source: string;
  /** The space to open when there is none yet for this source. */
  space: { name: string; description: string; language: string | null };
  people: readonly PlannedPerson[];
  /** The oldest first: numbers are given in this order. */
  ideas: readonly PlannedIdea[];
  support: readonly PlannedSupport[];
  /** Who the source says does not support an idea any more; only support imported before is taken back. */
  takenBack: readonly Omit<PlannedSupport, 'at'>[];
  counts: Record<string, number>;
  /** Moment of the newest thing in it; null when older exports may follow. */
  newestAt: Date | null;
}

/** The key of one person's support for one idea. */
export function supportKey({ idea, person }: Omit<PlannedSupport, 'at'>): string {
  return `${idea} ${person}`;
}
