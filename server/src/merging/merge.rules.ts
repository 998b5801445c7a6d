import type { SpaceVisibility } from '@rapport/shared/vocabulary';
import type { IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/merging.json' with { type: 'json' };

/** How long the author of a merged idea can object. */
export const OBJECTION_DAYS = 14;

const OPENNESS: Record<SpaceVisibility, number> = { STAFF: 0, MEMBERS: 1, PUBLIC: 2 };

type Part = Pick<
  IdeaInSpace,
  'id' | 'authorId' | 'category' | 'withdrawnAt' | 'spaceArchivedAt' | 'spaceVisibility'
>;

/**
 * Why one idea cannot go on as part of another, as a sentence; null when it can. What the policy asks of the source
 * alone is asked before.
 */
export function whyNotMerged(
  actor: { memberId: string; isStaff: boolean },
  source: Part,
  target: Part,
): string | null {
  if (source.id === target.id) return words.same;
  if (target.withdrawnAt) return words.targetWithdrawn;
  if (target.spaceArchivedAt) return words.targetClosed;
  if (target.category === 'MERGED') return words.targetMerged;
  if (target.category === 'SHIPPED') return words.targetShipped;
  if (!actor.isStaff && target.authorId !== actor.memberId) return words.onlyOwn;
  return whyHidden(actor.isStaff, source.spaceVisibility, target.spaceVisibility);
}

/** Whether what was said in a space of the one kind would be read by more people in one of the other. */
export function isMoreOpen(to: SpaceVisibility, from: SpaceVisibility): boolean {
  return OPENNESS[to] > OPENNESS[from];
}

/** Everybody who could see the source must see the target, and nothing said among few is shown to more by accident. */
function whyHidden(byStaff: boolean, from: SpaceVisibility, to: SpaceVisibility): string | null {
  if (isMoreOpen(from, to)) return words.targetHidden;
  if (!isMoreOpen(to, from)) return null;
  if (from === 'STAFF') return words.teamWords;
  return byStaff ? null : words.opensWords;
}
