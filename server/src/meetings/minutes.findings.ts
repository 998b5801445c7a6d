import type { MinutesLine } from '@rapport/shared/inputs/meeting';
import { COMMENT_MAX } from '@rapport/shared/limits';
import type { SpaceVisibility } from '@rapport/shared/vocabulary';
import { findIdea, type Idea, type IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/meetings.json' with { type: 'json' };
import type { RequestContext } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import type { Closing } from './minutes.closing.js';
import { isNarrower, meetingPath } from './meeting.rules.js';

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

/** What the ideas of a meeting go on as, in order. */
export const ideaIdsOf = statement<Tied>(
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

type Takes = Pick<IdeaInSpace, 'withdrawnAt' | 'spaceArchivedAt' | 'spaceVisibility'>;

/**
 * An idea that was taken back or moved since to where more people read it keeps the meeting, and gets no comment: what
 * was said at the meeting is for those who may read of it.
 */
export function takesWords<Kind extends Takes>(idea: Kind | null, visibility: SpaceVisibility): idea is Kind {
  return (
    idea !== null &&
    idea.withdrawnAt === null &&
    idea.spaceArchivedAt === null &&
    !isNarrower(visibility, idea.spaceVisibility)
  );
}

const standing = statement<Takes & { id: string; visibility: SpaceVisibility }>(
  'meetings.ideas_for_findings',
  `select i.id, i.withdrawn_at as "withdrawnAt", n.archived_at as "spaceArchivedAt", n.visibility as "spaceVisibility"
   from idea i join space n on n.community_id = i.community_id and n.id = i.space_id
   where i.community_id = $1 and i.id = any($2::uuid[])`,
);

/** The ideas the findings of a meeting would go to now, in order, as far as the caller may see them. */
export async function ideasForFindings(context: RequestContext, meetingId: string): Promise<Idea[]> {
  const { db, actor } = context;
  const ties = await db.rows(ideaIdsOf, [actor.communityId, meetingId]);
  if (ties.length === 0) {
    return [];
  }
  const rows = await db.rows(standing, [actor.communityId, ties.map(({ id }) => id)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const taking = ties.filter(({ id, visibility }) => takesWords(byId.get(id) ?? null, visibility));
  const ideas = await Promise.all(taking.map(({ id }) => findIdea(context, id)));
  return ideas.filter((idea) => idea !== null);
}
