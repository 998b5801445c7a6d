import type { WordKind } from '@rapport/shared/vocabulary';
import { asFace, faceColumn, type FaceRow, type Member } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { freshPlacesOf, placesOf, type Places, type Tag } from '../spaces/space.module.js';
import { Thread } from '../threads/thread.module.js';
import { HumanWord, Idea, Support, type ViewerVote } from './idea.type.js';

/**
 * What a card of an idea `i` shows, joined to it: who reads a page of twenty asks the database once. Its words come
 * only where one idea is read, since a list shows the excerpt.
 *
 * @param viewer place of the caller's member id among the parameters.
 */
export function ideaJoins(viewer: string): string {
  return `join idea_stat st on st.community_id = i.community_id and st.idea_id = i.id
  join thread th on th.community_id = i.community_id and th.id = i.thread_id
  join member au on au.community_id = i.community_id and au.id = i.author_id
  join member lw on lw.community_id = i.community_id and lw.id = i.last_word_by_id
  left join vote v on v.community_id = i.community_id and v.idea_id = i.id and v.member_id = ${viewer}::uuid
  left join follow f on f.community_id = i.community_id and f.thread_id = i.thread_id
    and f.member_id = ${viewer}::uuid and f.ended_at is null
  left join lateral (
    select sum(x.customers) as customers, sum(x.team) as team, sum(x.blocks) as blocks,
      sum(x.matters) as matters, sum(x.nice) as nice
    from vote_delta x where x.community_id = i.community_id and x.idea_id = i.id
  ) d on true`;
}

/** Whether the author `au` of an idea can still be asked something. */
export const AUTHOR_REACHABLE = `(au.left_at is null and (au.user_id is not null or au.email is not null))`;

/** Columns of an idea `i` with its `ideaJoins`. Support is what is rolled up and what is not rolled up yet. */
export const IDEA_COLUMNS = `i.id, i.number, i.slug, i.title, i.excerpt, i.created_at as "createdAt",
  i.updated_at as "updatedAt", i.withdrawn_at as "withdrawnAt", i.revision, i.thread_id as "threadId",
  i.space_id as "spaceId", i.posted_by_id as "postedById", i.stage_id as "stageId",
  i.waiting_since as "waitingSince", i.last_word_kind as "wordKind", i.last_word_at as "wordAt",
  ${faceColumn('au')} as author,
  case when i.last_word_by_id <> i.author_id then ${faceColumn('lw')} end as "wordBy",
  i.decider_id as "deciderId", i.material_revision as "materialRevision",
  ${AUTHOR_REACHABLE} as "authorReachable",
  (select json_agg(${faceColumn('cm')} order by ca.changed_at, cm.id) from idea_co_author ca
    join member cm on cm.community_id = ca.community_id and cm.id = ca.member_id
    where ca.community_id = i.community_id and ca.idea_id = i.id and ca.state = 'STANDING') as "coAuthors",
  (select json_agg(x.tag_id) from idea_tag x where x.community_id = i.community_id and x.idea_id = i.id) as "tagIds",
  i.merged_count as "mergedCount", th.comment_count as "commentCount", f.since is not null as followed,
  case when v.member_id is not null
    then json_build_array(v.importance, v.reason, v.revision, v.created_at) end as vote,
  json_build_array(st.customers + coalesce(d.customers, 0), st.team + coalesce(d.team, 0),
    st.blocks + coalesce(d.blocks, 0), st.matters + coalesce(d.matters, 0), st.nice + coalesce(d.nice, 0)) as support`;

/** The words themselves, for one idea. */
export const IDEA_WORDS = `i.text, i.html as "textHtml",
  exists (select 1 from read_back rb where rb.community_id = i.community_id and rb.idea_id = i.id) as "hasReadBacks",
  exists (select 1 from credit cr where cr.community_id = i.community_id and cr.idea_id = i.id) as "hasCredits",
  exists (select 1 from idea_link il where il.community_id = i.community_id and il.idea_id = i.id)
    or exists (select 1 from idea_link il where il.community_id = i.community_id and il.other_id = i.id) as "hasLinks",
  (select json_build_object('open', count(*) filter (where df.closed_at is null), 'all', count(*)) from difference df
    where df.community_id = i.community_id and df.idea_id = i.id) as "differenceTotals",
  (select count(*)::int from suggestion sg where sg.community_id = i.community_id and sg.idea_id = i.id
    and sg.state = 'OPEN') as "openSuggestions",
  case when i.material_revision > 1 then (select count(*)::int from vote fv where fv.community_id = i.community_id
    and fv.idea_id = i.id and not fv.by_team and fv.revision < i.material_revision) else 0 end as "formerSupport"`;

export interface IdeaRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  excerpt: string;
  createdAt: Date;
  updatedAt: Date;
  withdrawnAt: Date | null;
  revision: number;
  threadId: string;
  spaceId: string;
  postedById: string | null;
  stageId: string;
  waitingSince: Date | null;
  wordKind: WordKind;
  wordAt: Date;
  author: FaceRow;
  authorReachable: boolean;
  coAuthors: FaceRow[] | null;
  deciderId: string | null;
  materialRevision: number;
  /** Null when the author had the last word. */
  wordBy: FaceRow | null;
  tagIds: string[] | null;
  mergedCount: number;
  commentCount: number;
  followed: boolean;
  vote: ViewerVote | null;
  support: [customers: number, team: number, blocks: number, matters: number, nice: number];
  text?: string;
  textHtml?: string;
  hasReadBacks?: boolean;
  hasCredits?: boolean;
  hasLinks?: boolean;
  differenceTotals?: { open: number; all: number };
  openSuggestions?: number;
  formerSupport?: number;
  sortKey?: string;
}

/** Path of an idea's page. A title without letters or digits leaves the number alone. */
export function ideaPath(number: number, slug: string): string {
  return `/ideas/${number}${slug === '' ? '' : `-${slug}`}`;
}

/**
 * Whoever was named, or the space's owner where the author can no longer decide. A customer who is there decides
 * themselves, whoever of the team answers for their idea.
 */
function deciderOf({ deciderId, authorReachable, author }: IdeaRow, ownerId: string | null): string | null {
  const [, , role] = author;
  if (!authorReachable) {
    return deciderId ?? ownerId;
  }
  return role === 'CUSTOMER' ? null : deciderId;
}

/** The ideas of rows that the caller may see. */
export async function asIdeas(context: RequestContext, rows: readonly IdeaRow[]): Promise<Idea[]> {
  const isKnown = (places: Places): boolean =>
    rows.every(
      ({ spaceId, stageId, tagIds }) =>
        places.space(spaceId) && places.stage(stageId) && (tagIds ?? []).every((id) => places.tag(id)),
    );
  const kept = await placesOf(context);
  // Another process may have made a space, stage or tag since this one read them.
  const places = isKnown(kept) ? kept : await freshPlacesOf(context);
  return rows.flatMap((row) => asIdea(row, places) ?? []);
}

/** Null when its space was closed to the caller, or its stage removed, between the two reads. */
function asIdea(row: IdeaRow, places: Places): Idea | null {
  const space = places.space(row.spaceId);
  const stage = places.stage(row.stageId);
  if (!space || !stage) {
    return null;
  }
  const idea = new Idea();
  idea.id = row.id;
  idea.number = row.number;
  idea.slug = row.slug;
  idea.path = ideaPath(row.number, row.slug);
  idea.title = row.title;
  idea.excerpt = row.excerpt;
  idea.createdAt = row.createdAt;
  idea.updatedAt = row.updatedAt;
  idea.withdrawnAt = row.withdrawnAt;
  idea.revision = row.revision;
  idea.author = asFace(row.author);
  idea.coAuthors = row.coAuthors?.map(asFace) ?? NOBODY;
  idea.authorReachable = row.authorReachable;
  idea.deciderId = deciderOf(row, space.defaultOwnerId);
  idea.materialRevision = row.materialRevision;
  idea.mergedCount = row.mergedCount;
  idea.space = space;
  idea.stage = stage;
  idea.tags = tagsFrom(row.tagIds, places.tagsOf(space.id));
  idea.thread = threadFrom(row, space.archivedAt);
  idea.commentCount = row.commentCount;
  idea.viewerFollows = row.followed;
  idea.support = supportFrom(row.support);
  idea.lastWord = wordFrom(row, idea.author);
  idea.vote = row.vote;
  idea.sortKey = row.sortKey;
  idea.text = row.text;
  idea.textHtml = row.textHtml;
  idea.hasReadBacks = row.hasReadBacks;
  idea.hasCredits = row.hasCredits;
  idea.hasLinks = row.hasLinks;
  idea.differenceTotals = row.differenceTotals;
  idea.openSuggestions = row.openSuggestions;
  idea.formerSupport = row.formerSupport;
  idea.postedById = row.postedById;
  idea.waitingSince = row.waitingSince;
  return idea;
}

const NO_TAGS: readonly Tag[] = [];
const NOBODY: readonly Member[] = [];

function tagsFrom(ids: readonly string[] | null, tagsOfSpace: readonly Tag[]): readonly Tag[] {
  return ids ? tagsOfSpace.filter(({ id }) => ids.includes(id)) : NO_TAGS;
}

function threadFrom(row: IdeaRow, archivedAt: Date | null): Thread {
  const thread = new Thread();
  thread.id = row.threadId;
  thread.kind = 'IDEA';
  thread.commentCount = row.commentCount;
  thread.spaceId = row.spaceId;
  thread.ownerId = row.author[0];
  thread.withdrawnAt = row.withdrawnAt;
  thread.archivedAt = archivedAt;
  thread.followed = row.followed;
  return thread;
}

function supportFrom([customers, team, blocks, matters, nice]: IdeaRow['support']): Support {
  return Object.assign(new Support(), { customers, team, blocks, matters, nice });
}

function wordFrom({ wordKind, wordBy, wordAt }: IdeaRow, author: Member): HumanWord {
  const word = new HumanWord();
  word.kind = wordKind;
  word.member = wordBy ? asFace(wordBy) : author;
  word.at = wordAt;
  return word;
}
