import type { MeetingKind } from '@rapport/shared/vocabulary';
import { calendarInside, nextWorkingDayEnd } from '../communities/community.module.js';
import { ideaInside, type IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/meetings.json' with { type: 'json' };
import { localDay } from '../platform/clock.js';
import type { Write } from '../platform/command.js';
import { FieldProblem, InvalidInput, refuse } from '../platform/problems.js';
import { fill } from '../platform/words.js';
import type { Space } from '../spaces/space.module.js';
import { isNarrower, isTest } from './meeting.rules.js';

/** @throws Refusal with all of them, unless there are none. */
export function refuseIfAny(problems: FieldProblem[]): void {
  if (problems.length > 0) {
    refuse(new InvalidInput(problems));
  }
}

/** The space a meeting can be in, or what speaks against it beside `spaceId`. */
export function spaceProblem(space: Space | null, ideas: readonly IdeaInSpace[]): FieldProblem | null {
  if (!space) {
    return new FieldProblem('spaceId', 'UNKNOWN');
  }
  if (space.archivedAt) {
    return new FieldProblem('spaceId', 'INVALID', words.spaceArchived);
  }
  // What is found out flows back to the idea, where everybody who reads it would read of a meeting they cannot see.
  const narrow = ideas.some(({ spaceVisibility }) => isNarrower(space.visibility, spaceVisibility));
  return narrow ? new FieldProblem('spaceId', 'INVALID', words.spaceTooNarrow) : null;
}

function ideaProblem(
  idea: IdeaInSpace | null,
  kind: MeetingKind,
): [code: 'UNKNOWN' | 'INVALID', message?: string] | null {
  if (!idea) {
    return ['UNKNOWN'];
  }
  const { title } = idea;
  if (idea.withdrawnAt) {
    return ['INVALID', fill(words.ideaWithdrawn, { title })];
  }
  if (idea.category === 'MERGED') {
    return ['INVALID', fill(words.ideaMerged, { title })];
  }
  return isTest(kind) && idea.category !== 'BUILDING'
    ? ['INVALID', fill(words.ideaNotBuilding, { title })]
    : null;
}

/** The ideas a meeting is about, in order. @param problems takes what speaks against each. */
export async function ideasToMeetAbout(
  write: Write,
  { kind, ideaIds }: { kind: MeetingKind; ideaIds: readonly string[] },
  problems: FieldProblem[],
): Promise<IdeaInSpace[]> {
  const chosen = [...new Set(ideaIds)];
  const ideas: IdeaInSpace[] = [];
  for (const [at, ideaId] of chosen.entries()) {
    const idea = await ideaInside(write.tx, write.actor, ideaId, 'unlocked');
    const problem = ideaProblem(idea, kind);
    if (problem) {
      problems.push(new FieldProblem(`ideaIds.${at}`, ...problem));
    } else if (idea) {
      ideas.push(idea);
    }
  }
  if (isTest(kind) && chosen.length !== 1) {
    problems.push(new FieldProblem('ideaIds', 'REQUIRED', words.ideaNeeded));
  }
  return ideas;
}

/** The community's own zone, and the working day after a moment, on which minutes are owed. */
export async function minutesDay(
  write: Write,
  endsAt: Date,
): Promise<{ timeZone: string; minutesOn: string }> {
  const calendar = await calendarInside(write.tx, write.actor.communityId);
  const { timeZone } = calendar;
  return { timeZone, minutesOn: localDay(nextWorkingDayEnd(endsAt, calendar), timeZone) };
}
