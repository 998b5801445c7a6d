import type { SpaceVisibility, StageCategory } from '@rapport/shared/vocabulary';
import type { RequestContext } from '../platform/context.js';
import { isStaff, visibleTo, type Actor } from '../platform/actor.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import {
  asIdeas,
  AUTHOR_REACHABLE,
  IDEA_COLUMNS,
  IDEA_WORDS,
  ideaJoins,
  type IdeaRow,
} from './idea.columns.js';
import type { Idea } from './idea.type.js';

/**
 * What every read of ideas begins with, given $1 community, $2 visibilities, $3 member, $4 whether staff: the
 * idea's space is one the caller may see, and a withdrawn idea is for its author and staff only.
 */
export const VISIBLE_IDEA = `i.community_id = $1
  and exists (select 1 from space s where s.community_id = i.community_id and s.id = i.space_id
    and s.visibility = any($2::text[]))
  and (i.withdrawn_at is null or i.author_id = $3::uuid or $4::boolean)`;

/** The first values of every read with `VISIBLE_IDEA`: community, kinds of space, the caller, whether they are staff. */
export function visibleIdeas(actor: Actor): unknown[] {
  return [actor.communityId, visibleTo(actor), actor.memberId, isStaff(actor)];
}

/** Every read of ideas by what they are called; $3 of `visibleIdeas` is the caller. */
const VISIBLE = `select ${IDEA_COLUMNS}, ${IDEA_WORDS} from idea i ${ideaJoins('$3')} where ${VISIBLE_IDEA}`;

// Nearly always one is asked for. Of a list, which may be long or short, Postgres would plan each time anew, which takes
// longer than to read it.
const ideaById = statement<IdeaRow>('ideas.by_id', `${VISIBLE} and i.id = $5`);
const ideasByIds = statement<IdeaRow>('ideas.by_ids', `${VISIBLE} and i.id = any($5::uuid[])`);
const ideaByNumber = statement<IdeaRow>('ideas.by_number', `${VISIBLE} and i.number = $5`);
const ideasByThreads = statement<IdeaRow>('ideas.by_threads', `${VISIBLE} and i.thread_id = any($5::uuid[])`);

const ideaLoader = defineLoader<Idea | null>(
  'idea',
  async (context, ids) => {
    const known = ids.filter(isUuid);
    const scope = visibleIdeas(context.actor);
    const rows =
      known.length === 1
        ? await context.db.rows(ideaById, [...scope, known[0]])
        : await context.db.rows(ideasByIds, [...scope, known]);
    return new Map((await asIdeas(context, rows)).map((idea) => [idea.id, idea]));
  },
  null,
);
const ideaByThreadLoader = defineLoader<Idea | null>(
  'ideaByThread',
  async (context, threadIds) => {
    const rows = await context.db.rows(ideasByThreads, [...visibleIdeas(context.actor), threadIds]);
    return new Map((await asIdeas(context, rows)).map((idea) => [idea.thread.id, idea]));
  },
  null,
);

/** An idea the caller may see, or null. */
export async function findIdea(context: RequestContext, id: string): Promise<Idea | null> {
  return context.loaders.load(context, ideaLoader, id);
}

/** The idea that owns a thread, if the caller may see it. */
export async function findIdeaOfThread(context: RequestContext, threadId: string): Promise<Idea | null> {
  return context.loaders.load(context, ideaByThreadLoader, threadId);
}

/** The idea of a number, if the caller may see it. */
export async function findIdeaByNumber(context: RequestContext, number: number): Promise<Idea | null> {
  // Beyond the column's range there is no idea, and Postgres would call it an error.
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) {
    return null;
  }
  const rows = await context.db.rows(ideaByNumber, [...visibleIdeas(context.actor), number]);
  return (await asIdeas(context, rows))[0] ?? null;
}

/** An idea as rules and writes need it. */
export interface IdeaInSpace {
  id: string;
  title: string;
  text: string;
  revision: number;
  threadId: string;
  spaceId: string;
  stageId: string;
  authorId: string;
  /** Whether the writer is a standing co-author. */
  isCoAuthor: boolean;
  authorIsTeam: boolean;
  /** Whether the author can still be asked: has not left, and is known by an account or an address. */
  authorReachable: boolean;
  /** Who decides on suggestions beside the author and co-authors; null when only these do. */
  deciderId: string | null;
  materialRevision: number;
  /** Ideas that go on as part of it. */
  mergedCount: number;
  category: StageCategory;
  withdrawnAt: Date | null;
  spaceArchivedAt: Date | null;
  spaceVisibility: SpaceVisibility;
}

const INSIDE = `select i.id, i.title, i.text, i.revision, i.thread_id as "threadId", i.space_id as "spaceId",
     i.stage_id as "stageId", i.author_id as "authorId", i.category, i.withdrawn_at as "withdrawnAt",
     i.material_revision as "materialRevision", i.merged_count as "mergedCount", s.archived_at as "spaceArchivedAt",
     s.visibility as "spaceVisibility",
     au.role <> 'CUSTOMER' as "authorIsTeam", ${AUTHOR_REACHABLE} as "authorReachable",
     case when au.role <> 'CUSTOMER' or not ${AUTHOR_REACHABLE} then
       coalesce(i.decider_id, case when not ${AUTHOR_REACHABLE} then s.default_owner_id end) end as "deciderId",
     exists (select 1 from idea_co_author ca where ca.community_id = i.community_id and ca.idea_id = i.id
       and ca.member_id = $3::uuid and ca.state = 'STANDING') as "isCoAuthor"
   from idea i
   join space s on s.community_id = i.community_id and s.id = i.space_id
   join member au on au.community_id = i.community_id and au.id = i.author_id
   where ${VISIBLE_IDEA} and i.id = $5`;
const ideaInsideTx = statement<IdeaInSpace>('ideas.inside', INSIDE);
// Merging takes the row `for update`, which waits for this and is waited for; nothing else does.
const ideaSharedTx = statement<IdeaInSpace>('ideas.inside_shared', `${INSIDE} for key share of i`);
const lockIdea = statement<{ id: string }>(
  'ideas.lock',
  `select id from idea where community_id = $1 and id = $2 for no key update`,
);

/**
 * An idea the writer may see, as it stands inside the transaction; null when there is none.
 *
 * @param lock whether nobody else may change the row until the end. Votes only append: shared, they keep out nobody but
 * a merge, which must not miss them.
 */
export async function ideaInside(
  tx: Tx,
  actor: Actor,
  id: string,
  lock: 'locked' | 'unlocked' | 'shared',
): Promise<IdeaInSpace | null> {
  if (lock === 'locked') {
    await tx.row(lockIdea, [actor.communityId, id]);
  }
  return tx.row(lock === 'shared' ? ideaSharedTx : ideaInsideTx, [...visibleIdeas(actor), id]);
}

const authorRole = statement<{ isTeam: boolean }>(
  'ideas.author_role',
  `select role <> 'CUSTOMER' as "isTeam" from member where community_id = $1 and id = $2`,
);

/** Whether the author of an idea is of the team, and so sees spaces that are for the team only. */
export async function isByTeam(tx: Tx, { communityId }: Actor, { authorId }: IdeaInSpace): Promise<boolean> {
  return (await tx.row(authorRole, [communityId, authorId]))?.isTeam ?? false;
}

const languageOfSpace = statement<{ language: string }>(
  'ideas.language',
  `select coalesce(s.language, y.language) as language from space s join community y on y.id = s.community_id
   where s.community_id = $1 and s.id = $2`,
);

/** The language of a space or, where it says none, of the community, as a BCP 47 tag. */
export async function languageOf(tx: Tx, communityId: string, spaceId: string): Promise<string> {
  return (await tx.row(languageOfSpace, [communityId, spaceId]))?.language ?? 'en';
}
