import type { SuggestionState } from '@rapport/shared/vocabulary';
import { ideaPath } from '../ideas/idea.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { THREAD_SPACE, THREAD_VISIBLE } from '../threads/thread.module.js';
import { Suggestion } from './suggestion.type.js';

/**
 * Where suggestions `g` are read from, given the four parameters of `threadScope`. Their threads belong to the author
 * of the idea and go where it goes, so that a suggestion is seen by exactly those who may see the idea.
 */
export const VISIBLE_SUGGESTIONS = `from suggestion g
  join thread t on t.community_id = g.community_id and t.id = g.thread_id ${THREAD_SPACE}
  join idea i on i.community_id = g.community_id and i.id = g.idea_id
  join community y on y.id = g.community_id
  join member au on au.community_id = g.community_id and au.id = g.author_id
  where ${THREAD_VISIBLE}`;

/** What a list shows of a suggestion; its words come when they are asked for. */
export const SUGGESTION_COLUMNS = `g.id, g.number, g.idea_id as "ideaId", g.thread_id as "threadId",
  g.from_revision as "fromRevision", g.title, g.why, g.wants_credit as "wantsCredit",
  g.wants_co_authorship as "wantsCoAuthorship", g.state, g.created_at as "createdAt",
  g.decided_by_id as "decidedById", g.decided_at as "decidedAt", g.reason, g.with_changes as "withChanges",
  g.revision, g.superseded_by_id as "supersededById", i.number as "ideaNumber", i.slug as "ideaSlug",
  i.revision as "currentRevision", coalesce(s.language, y.language) as language, ${faceColumn('au')} as face,
  (select count(*)::int from suggestion_support x
    where x.community_id = g.community_id and x.suggestion_id = g.id) as "supporterCount",
  exists (select 1 from suggestion_support x where x.community_id = g.community_id and x.suggestion_id = g.id
    and x.member_id = $3::uuid) as "viewerSupports"`;

export interface SuggestionRow {
  id: string;
  number: number;
  ideaId: string;
  threadId: string;
  fromRevision: number;
  title: string;
  why: string;
  wantsCredit: boolean;
  wantsCoAuthorship: boolean;
  state: SuggestionState;
  createdAt: Date;
  decidedById: string | null;
  decidedAt: Date | null;
  reason: string | null;
  withChanges: boolean;
  revision: number | null;
  supersededById: string | null;
  currentRevision: number;
  language: string;
  supporterCount: number;
  viewerSupports: boolean;
  ideaNumber: number;
  ideaSlug: string;
  face: FaceRow;
}

/** A row as the suggestion it stands for, with the path of its page. */
export function asSuggestion({ ideaNumber, ideaSlug, face, ...row }: SuggestionRow): Suggestion {
  const path = `${ideaPath(ideaNumber, ideaSlug)}/suggestions/${row.number}`;
  return Object.assign(new Suggestion(), row, { path, author: asFace(face) });
}
