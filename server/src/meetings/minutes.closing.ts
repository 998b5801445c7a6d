import type { MinutesLine } from '@rapport/shared/inputs/meeting';
import { COMMENT_MAX } from '@rapport/shared/limits';
import type { MeetingKind, SpaceVisibility } from '@rapport/shared/vocabulary';
import { creditBuilder } from '../credits/credit.module.js';
import { ideaInside, type IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/meetings.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { FieldProblem, InvalidInput, NotPossible, Refusal } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { recordPromise } from '../promises/promise.module.js';
import { postComment } from '../threads/thread.module.js';
import { MeetingIdeaEntity } from './meeting.entity.js';
import { MinuteLineEntity } from './minutes.entity.js';
import { isNarrower, meetingPath } from './meeting.rules.js';

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

const HEADINGS = { HEARD: words.heard, WILL_DO: words.willDo, WILL_NOT_DO: words.willNotDo } as const;

/** A line of minutes is plain text: what would be a mark in Markdown is shown as it was written. */
const plain = (text: string): string => text.replace(/([\\`*_{}[\]<>#+\-!|~])/g, '\\$1').replace(/\n+/g, ' ');

/** What was found out, as a comment for the idea: where it is from, and the lines by kind. */
export function findingsOf(
  meeting: Pick<Closing, 'kind' | 'title' | 'startsAt' | 'timeZone' | 'number' | 'slug'>,
  { lines, learned }: { lines: readonly Pick<MinutesLine, 'kind' | 'text'>[]; learned: string | null },
): string {
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: meeting.timeZone }).format(
    meeting.startsAt,
  );
  const from = fill(words.from[meeting.kind], { title: plain(meeting.title), day });
  const parts = (['HEARD', 'WILL_DO', 'WILL_NOT_DO'] as const).flatMap((wanted) => {
    const said = lines.filter(({ kind }) => kind === wanted);
    return said.length > 0
      ? [`**${HEADINGS[wanted]}**`, said.map(({ text }) => `- ${plain(text)}`).join('\n')]
      : [];
  });
  const insight = learned === null ? [] : [`**${words.learned}**`, plain(learned)];
  return cut([`[${from}](${meetingPath(meeting)})`, ...insight, ...parts].join('\n\n'));
}

/** No longer than a comment may be; all of it stands on the page of the meeting. */
function cut(text: string): string {
  return text.length <= COMMENT_MAX
    ? text
    : `${text.slice(0, COMMENT_MAX - 3).replace(/\n[^\n]*$/, '')}\n\n…`;
}

interface Tied {
  /** The idea the meeting is about. */
  tiedId: string;
  /** What that goes on as by now: itself, unless it was merged since. */
  id: string;
  /** Who reads of the meeting. */
  visibility: SpaceVisibility;
}

const ideaIdsOf = statement<Tied>(
  'meetings.idea_ids_inside',
  `with recursive chain as (
     select x.idea_id as tied, x.idea_id as id, x.position, 0 as step from meeting_idea x
     where x.community_id = $1 and x.meeting_id = $2
     union all select c.tied, m.target_id, c.position, c.step + 1 from chain c
       join idea_merge m on m.community_id = $1 and m.source_id = c.id and m.undone_at is null
   ), last as (select distinct on (tied) tied, id, position from chain order by tied, step desc),
   once as (select distinct on (id) tied, id, position from last order by id, position)
   select o.tied as "tiedId", o.id, s.visibility from once o
   join meeting e on e.community_id = $1 and e.id = $2
   join space s on s.community_id = e.community_id and s.id = e.space_id order by o.position`,
);

/**
 * An idea that was taken back or moved since to where more people read it keeps the meeting, and gets no comment: what
 * was said at the meeting is for those who may read of it.
 */
function takesWords(idea: IdeaInSpace | null, visibility: SpaceVisibility): idea is IdeaInSpace {
  return (
    idea !== null &&
    idea.withdrawnAt === null &&
    idea.spaceArchivedAt === null &&
    !isNarrower(visibility, idea.spaceVisibility)
  );
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
