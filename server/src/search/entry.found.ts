import { conversationPath } from '../conversations/conversation.module.js';
import { ideaPath } from '../ideas/idea.module.js';
import { incidentPath } from '../incidents/incident.module.js';
import { irritantPath } from '../irritants/irritant.module.js';
import { meetingPath } from '../meetings/meeting.module.js';
import { outcomePath } from '../outcomes/outcome.module.js';
import { storyPath } from '../stories/story.module.js';
import { minutesOf, situationsOf } from './entry.sources.js';
import { excerptOf, highlight, type Marks } from './highlight.rules.js';
import type { SortKey } from './search.order.js';
import { SearchHit, type SearchKind } from './search.type.js';
import { plainOf } from './words/plain.js';

/** An entry of a page with what a person sees of it. */
export interface FoundRow extends SortKey {
  kind: Exclude<SearchKind, 'MEMBER'>;
  spaceId: string;
  ideaId: string | null;
  irritantId: string | null;
  outcomeId: string | null;
  incidentId: string | null;
  storyId: string | null;
  meetingId: string | null;
  authorId: string;
  number: number;
  slug: string;
  /** Number of the suggestion whose thread it stands in. */
  suggestion: number | null;
  title: string;
  html: string;
  more: string | null;
}

/** Columns of a `FoundRow` but its score, for an entry `e`; `FOUND_FROM` joins what they come from. */
export const FOUND_COLUMNS = `e.id, e.kind, e.space_id as "spaceId", e.idea_id as "ideaId",
  e.author_id as "authorId", e.created_at as "createdAt", coalesce(fi.number, fv.number, fr.number, fo.number, fn.number, fy.number, fm.number) as number, fr.id as "irritantId",
  fo.id as "outcomeId", fn.id as "incidentId", fy.id as "storyId", fm.id as "meetingId", fs.number as suggestion,
  coalesce(fi.slug, fv.slug, fr.slug, fo.slug, fn.slug, fy.slug, fm.slug) as slug, coalesce(fi.title, fv.title, fr.title, fo.title, fn.title, fy.title, fm.title) as title,
  coalesce(fc.html, fa.html, case e.kind when 'IDEA' then fi.html when 'CONVERSATION' then fv.html
    when 'IRRITANT' then fr.situation_html || coalesce(fr.workaround_html, '') when 'OUTCOME' then fo.html when 'STORY' then fy.html
    when 'MEETING' then coalesce(fm.html, '') end) as html,
  concat_ws(' ', fa.reason, fa.constraint_text, fa.would_change, fa.no_review_reason,
    case e.kind when 'IRRITANT' then concat_ws(' ', fr.likes, fr.dislikes, fr.journey_stage, ${situationsOf('fr')}) when 'OUTCOME' then fo.summary
      when 'STORY' then concat_ws(' ', fy.context, fy.may_not_fit, fy.felt)
      when 'MEETING' then ${minutesOf('fm')} end) as more`;
export const FOUND_FROM = `
  left join idea fi on fi.community_id = e.community_id and fi.id = e.idea_id
  left join conversation fv on fv.community_id = e.community_id and fv.thread_id = e.thread_id
    and e.idea_id is null
  left join irritant fr on fr.community_id = e.community_id and fr.thread_id = e.thread_id
    and e.idea_id is null
  left join outcome fo on fo.community_id = e.community_id and fo.thread_id = e.thread_id
    and e.idea_id is null
  left join incident fn on fn.community_id = e.community_id and fn.thread_id = e.thread_id
    and e.idea_id is null
  left join story fy on fy.community_id = e.community_id and fy.thread_id = e.thread_id
    and e.idea_id is null
  left join meeting fm on fm.community_id = e.community_id and fm.thread_id = e.thread_id
    and e.idea_id is null
  left join suggestion fs on fs.community_id = e.community_id and fs.thread_id = e.thread_id
  left join comment fc on fc.community_id = e.community_id and fc.id = e.id and e.kind = 'COMMENT'
  left join answer fa on fa.community_id = e.community_id and fa.id = e.id and e.kind = 'ANSWER'`;

const ANCHORS: Record<FoundRow['kind'], (id: string) => string> = {
  IDEA: () => '',
  CONVERSATION: () => '',
  IRRITANT: () => '',
  OUTCOME: () => '',
  STORY: () => '',
  MEETING: () => '',
  COMMENT: (id) => `#comment-${id}`,
  ANSWER: (id) => `#answer-${id}`,
};

/** Path of the page where something found stands. */
function pageOf({
  ideaId,
  irritantId,
  outcomeId,
  incidentId,
  storyId,
  meetingId,
  number,
  slug,
  suggestion,
}: FoundRow): string {
  if (!ideaId) {
    const path =
      (irritantId && irritantPath) ||
      (outcomeId && outcomePath) ||
      (incidentId && incidentPath) ||
      (storyId && storyPath) ||
      (meetingId && meetingPath) ||
      conversationPath;
    return path({ number, slug });
  }
  return `${ideaPath(number, slug)}${suggestion === null ? '' : `/suggestions/${suggestion}`}`;
}

/** A found row as a hit, with its path and the words that were looked for marked. */
export function asHit(row: FoundRow, marks: Marks): SearchHit {
  const { id, kind, createdAt, authorId, spaceId, ideaId, irritantId, title, html, more } = row;
  const text = [plainOf(html), more].filter(Boolean).join(' ');
  return Object.assign(new SearchHit(), {
    id,
    kind,
    path: `${pageOf(row)}${ANCHORS[kind](id)}`,
    title: highlight(title, marks),
    excerpt: excerptOf(text, marks),
    createdAt,
    authorId: kind === 'STORY' ? null : authorId,
    spaceId,
    ideaId,
    irritantId,
    memberId: null,
  });
}
