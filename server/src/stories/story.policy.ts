import type { StoryKind, StoryState } from '@rapport/shared/telling';
import words from '../locales/en/stories.json' with { type: 'json' };
import { isStaff } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { threadPolicy } from '../threads/thread.module.js';
import { STORY_ACTIONS, type StoryAction } from './story.type.js';

/** A story as its policy needs it. */
export interface JudgedStory {
  kind: StoryKind;
  state: StoryState;
  tellerId: string;
  reviewerId: string | null;
  closedAt: Date | null;
  archivedAt: Date | null;
  /** Whether it names who looks at it, or would once they agree. */
  viewerNamed: boolean;
}

type OwnAct = Exclude<StoryAction, 'COMMENT' | 'FOLLOW' | 'NOTE'>;

/** States in which each act makes sense. */
const STATES: Record<OwnAct, readonly StoryState[]> = {
  EDIT: ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED'],
  SUBMIT: ['DRAFT', 'RETURNED'],
  CONSENT: ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED'],
  WITHDRAW: ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED'],
  NAME: ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED'],
  DECIDE: ['SUBMITTED', 'RETURNED', 'PUBLISHED'],
  REVIEW: ['SUBMITTED'],
  TAKE_OVER: ['SUBMITTED'],
  SUGGEST: ['SUBMITTED', 'RETURNED', 'PUBLISHED'],
  WRITE_SIDE: ['PUBLISHED'],
};
const TELLERS: ReadonlySet<OwnAct> = new Set(['EDIT', 'SUBMIT', 'CONSENT', 'WITHDRAW', 'NAME', 'DECIDE']);

/**
 * Who may do what to a story they can see: its teller everything but judge it, the team the rest;
 * whom it names may suggest other words, and nobody but its teller changes any.
 */
export const storyPolicy = policyOf<JudgedStory, StoryAction>(STORY_ACTIONS, (actor, act, story) => {
  if (actor.kind === 'anonymous') {
    return new Refusal(new NotFound());
  }
  if (act === 'COMMENT' || act === 'FOLLOW' || act === 'NOTE') {
    return threadPolicy.judge(actor, act, { withdrawnAt: story.closedAt, archivedAt: story.archivedAt });
  }
  if (!STATES[act].includes(story.state)) {
    return new Refusal(new NotPossible(words.notNow));
  }
  const isTeller = actor.memberId === story.tellerId;
  if (TELLERS.has(act)) {
    return isTeller || new Refusal(new NotPossible(words.onlyTeller));
  }
  if (isTeller) {
    return new Refusal(new NotPossible(words.notOwn));
  }
  if (!isStaff(actor) && !(act === 'SUGGEST' && story.viewerNamed)) {
    return new Refusal(new NotPossible(words.onlyTeam));
  }
  if (act === 'WRITE_SIDE' && story.kind === 'COMPANY') {
    return new Refusal(new NotPossible(words.companyHasNoSide));
  }
  const othersReview = story.reviewerId !== null && story.reviewerId !== actor.memberId;
  if (act === 'REVIEW' && othersReview) {
    return new Refusal(new NotPossible(words.notYourReview));
  }
  return (
    act !== 'TAKE_OVER' ||
    othersReview ||
    story.reviewerId === null ||
    new Refusal(new NotPossible(words.notNow))
  );
});
