import type { KnownItems } from './import.queries.js';
import {
  supportKey,
  type ImportPlan,
  type PlannedIdea,
  type PlannedPerson,
  type PlannedSupport,
} from './import.plan.js';

/** What is left to be done for a plan. */
export interface ImportChanges {
  people: PlannedPerson[];
  ideas: PlannedIdea[];
  support: PlannedSupport[];
  /** Support with another moment than before. */
  moved: (PlannedSupport & { before: Date })[];
  /** Support that its source has taken back; `at` is the moment it was imported with. */
  takenBack: PlannedSupport[];
}

const NOTHING: KnownItems = { members: new Map(), ideas: new Map(), votes: new Map() };

/** Compares a plan with what was written for its source before. */
export function changesOf(plan: ImportPlan, known: KnownItems = NOTHING): ImportChanges {
  const support: PlannedSupport[] = [];
  const moved: ImportChanges['moved'] = [];
  for (const one of plan.support) {
    const before = known.votes.get(supportKey(one));
    if (!before) {
      support.push(one);
    } else if (before.getTime() !== one.at.getTime()) {
      moved.push({ ...one, before });
    }
  }
  const takenBack = plan.takenBack.flatMap((one) => {
    const at = known.votes.get(supportKey(one));
    return at ? [{ ...one, at }] : [];
  });
  return {
    people: plan.people.filter(({ key }) => !known.members.has(key)),
    ideas: plan.ideas.filter(({ key }) => !known.ideas.has(key)),
    // Neighbours in a transaction then belong to few ideas, each of which is counted once in it.
    support: support.sort((one, other) => (one.idea < other.idea ? -1 : one.idea > other.idea ? 1 : 0)),
    moved,
    takenBack,
  };
}

/** How many rows there are to write. */
export function sizeOf({ people, ideas, support, moved, takenBack }: ImportChanges): number {
  return people.length + ideas.length + support.length + moved.length + takenBack.length;
}
