import type { MinutesLine } from '@rapport/shared/inputs/meeting';
import type { MeetingKind } from '@rapport/shared/vocabulary';
import { creditBuilder } from '../credits/credit.module.js';
import { ideaInside, type IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/meetings.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { FieldProblem, InvalidInput, NotPossible, Refusal } from '../platform/problems.js';
import { fill } from '../platform/words.js';
import { recordPromise } from '../promises/promise.module.js';
import { postComment } from '../threads/thread.module.js';
import { MeetingIdeaEntity } from './meeting.entity.js';
import { MinuteLineEntity } from './minutes.entity.js';
import { findingsOf, ideaIdsOf, takesWords } from './minutes.findings.js';

/** A meeting whose minutes are being published. */
export interface Closing {
  id: string;
  threadId: string;
  spaceId: string;
  hostId: string;
  kind: MeetingKind;
  number: number;
  slug: string;
  title: string;
  startsAt: Date;
  timeZone: string;
}

/** A refusal of a promise as what speaks against its line. */
function atLine(at: number, refusal: unknown): FieldProblem[] {
  if (!(refusal instanceof Refusal)) {
    throw refusal;
  }
  const { problem } = refusal;
  if (problem instanceof InvalidInput) {
    return problem.fields.map(
      ({ path, code, message }) => new FieldProblem(`lines.${at}.promise.${path}`, code, message),
    );
  }
  if (problem instanceof NotPossible) {
    return [new FieldProblem(`lines.${at}.text`, 'TAKEN', problem.message)];
  }
  throw refusal;
}

/** Makes a promise of every line that is to become one. @param problems takes what speaks against each. */
export async function makePromises(
  write: Write,
  meeting: Closing,
  lines: readonly MinutesLine[],
  lineIds: readonly string[],
  problems: FieldProblem[],
): Promise<void> {
  const { communityId, memberId } = write.actor;
  const { threadId, spaceId } = meeting;
  const source = { threadId, spaceId, authorId: memberId, at: write.now, madeToId: null };
  for (const [at, { text, promise }] of lines.entries()) {
    const id = lineIds[at];
    if (!promise || !id) {
      continue;
    }
    try {
      const promiseId = await recordPromise(write, {
        sourceKind: 'MEETING',
        sourceId: meeting.id,
        source,
        quote: text,
        text: null,
        ownerId: promise.ownerId ?? meeting.hostId,
        dueOn: promise.dueOn,
        // The minutes tell of it.
        quiet: true,
      });
      await write.tx.update(MinuteLineEntity, { communityId, id }, { promiseId });
    } catch (refusal) {
      problems.push(...atLine(at, refusal));
    }
  }
}

/**
 * Brings what was found out to the ideas of the meeting, as a comment of whoever publishes the minutes, and asks those
 * it came from whether they may be named.
 */
export async function bringToIdeas(
  write: Write,
  meeting: Closing,
  { lines, learned }: { lines: readonly MinutesLine[]; learned: string | null },
  problems: FieldProblem[],
): Promise<void> {
  const { communityId } = write.actor;
  const { id: meetingId } = meeting;
  const text = findingsOf(meeting, { lines, learned });
  const ids = await write.tx.rows(ideaIdsOf, [communityId, meetingId]);
  const ideas: IdeaInSpace[] = [];
  const tied: string[] = [];
  for (const { id, tiedId, visibility } of ids) {
    const idea = await ideaInside(write.tx, write.actor, id, 'locked');
    if (takesWords(idea, visibility)) {
      ideas.push(idea);
      tied.push(tiedId);
    }
  }
  for (const [at, { threadId }] of ideas.entries()) {
    const said = { threadId, parentId: null, text, staffOnly: false };
    const { commentId } = await postComment.run(write, said);
    await write.tx.update(MeetingIdeaEntity, { communityId, meetingId, ideaId: tied[at] }, { commentId });
  }
  for (const [at, { credit }] of lines.entries()) {
    // A credit stands at one place: the first idea.
    const idea = ideas[0];
    if (credit && !idea) {
      problems.push(new FieldProblem(`lines.${at}.credit.memberId`, 'INVALID', words.creditNowhere));
    }
    const obstacle = credit && idea ? await creditBuilder(write, idea, credit, 'MEETING') : null;
    if (obstacle) {
      const message = {
        UNKNOWN: words.creditUnknown,
        TAKEN: words.creditTwice,
        WAITS: 'name' in obstacle ? fill(words.creditWaits, { name: obstacle.name }) : '',
      }[obstacle.kind];
      const code = obstacle.kind === 'WAITS' ? 'INVALID' : obstacle.kind;
      problems.push(new FieldProblem(`lines.${at}.credit`, code, message));
    }
  }
}
