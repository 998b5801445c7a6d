import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { visibleTo } from '../platform/actor.js';
import type { Write } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader, type LoaderDefinition } from '../platform/loaders.js';
import { isUuid, pageSize } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { findIdea, type Idea } from '../ideas/idea.module.js';
import { findIrritant } from '../irritants/irritant.module.js';
import { findRootCause } from './root-cause.queries.js';
import { CallForIdeas } from './root-cause.type.js';

interface CallRow extends Omit<CallForIdeas, 'openedBy'> {
  openedBy: FaceRow;
}

const asCall = ({ openedBy, ...row }: CallRow): CallForIdeas =>
  Object.assign(new CallForIdeas(), row, { openedBy: asFace(openedBy) });

const CALL = `select k.id, k.question, k.opened_at as "openedAt", k.ended_at as "endedAt",
    k.irritant_id as "irritantId", k.root_cause_id as "rootCauseId", ${faceColumn('m')} as "openedBy"
  from call_for_ideas k join member m on m.community_id = k.community_id and m.id = k.opened_by_id
  where k.community_id = $1`;

const standingCalls = statement<CallRow>(
  'calls.standing',
  `${CALL} and k.ended_at is null and (k.irritant_id = any($2::uuid[]) or k.root_cause_id = any($2::uuid[]))`,
);

const callLoader = defineLoader<CallForIdeas | null>(
  'standingCall',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(standingCalls, [actor.communityId, ids]);
    return new Map(rows.map((row) => [row.irritantId ?? row.rootCauseId ?? '', asCall(row)]));
  },
  null,
);

/** The call that stands about an irritant or a root cause the caller was shown, or null. */
export async function standingCall(context: RequestContext, aboutId: string): Promise<CallForIdeas | null> {
  return context.loaders.load(context, callLoader, aboutId);
}

const callById = statement<CallRow>('calls.by_id', `${CALL} and k.id = $2`);

/** A call, ended ones included, about what the caller may see; or null. */
export async function findCall(context: RequestContext, id: string): Promise<CallForIdeas | null> {
  const row = isUuid(id) ? await context.db.row(callById, [context.actor.communityId, id]) : null;
  const call = row && asCall(row);
  const about =
    call &&
    (call.irritantId
      ? await findIrritant(context, call.irritantId)
      : await findRootCause(context, call.rootCauseId ?? ''));
  return about ? call : null;
}

export interface CallInside {
  id: string;
  irritantId: string | null;
  rootCauseId: string | null;
  endedAt: Date | null;
}

const callInsideTx = statement<CallInside>(
  'calls.inside',
  `select k.id, k.irritant_id as "irritantId", k.root_cause_id as "rootCauseId", k.ended_at as "endedAt"
   from call_for_ideas k
   left join irritant i on i.community_id = k.community_id and i.id = k.irritant_id
   left join root_cause c on c.community_id = k.community_id and c.id = k.root_cause_id
   join space s on s.community_id = k.community_id and s.id = coalesce(i.space_id, c.space_id)
   where k.community_id = $1 and s.visibility = any($2::text[]) and k.id = $3 and i.withdrawn_at is null
   for no key update of k`,
);

/** A call about what the writer may see, locked until the write ends; null when there is none. */
export async function callInside({ tx, actor }: Write, id: string): Promise<CallInside | null> {
  return tx.row(callInsideTx, [actor.communityId, visibleTo(actor), id]);
}

/** Ids that stand beside others, by one column of `irritant_idea`. */
function linked(
  name: string,
  from: 'irritant_id' | 'root_cause_id' | 'call_id',
  to: 'idea_id',
): LoaderDefinition<string, string[]> {
  const read = statement<{ from: string; to: string }>(
    `irritants.${name}`,
    `select ${from} as "from", ${to} as "to" from irritant_idea
     where community_id = $1 and ${from} = any($2::uuid[]) and ${to} is not null order by created_at, id`,
  );
  return defineLoader<string[]>(
    name,
    async ({ actor, db }, ids) => {
      const groups = groupedBy(await db.rows(read, [actor.communityId, ids]), (row) => row.from);
      return new Map([...groups].map(([id, rows]) => [id, rows.map((row) => row.to)]));
    },
    [],
  );
}

// What was said of an idea holds for the one it goes on as, if who reads may see both.
const answered = statement<{ ideaId: string; irritantId: string | null; rootCauseId: string | null }>(
  'irritants.answered_by_ideas',
  `with recursive part as (
     select id as root_id, id from unnest($2::uuid[]) as id
     union all
     select p.root_id, m.source_id from part p
     join idea_merge m on m.community_id = $1 and m.target_id = p.id and m.undone_at is null
     join idea i on i.community_id = $1 and i.id = m.source_id
     join space s on s.community_id = $1 and s.id = i.space_id and s.visibility = any($3::text[])
   )
   select p.root_id as "ideaId", a.irritant_id as "irritantId", a.root_cause_id as "rootCauseId" from part p
   join irritant_idea a on a.community_id = $1 and a.idea_id = p.id order by a.created_at, a.id`,
);

/** Ids of the irritants and the root causes that an idea answers: both stand on its page, so they are read at once. */
export const answeredByIdea = defineLoader<{ irritantIds: string[]; rootCauseIds: string[] }>(
  'answered_by_ideas',
  async ({ actor, db }, ids) => {
    const groups = groupedBy(
      await db.rows(answered, [actor.communityId, ids, visibleTo(actor)]),
      (row) => row.ideaId,
    );
    return new Map(
      [...groups].map(([id, rows]) => [
        id,
        {
          irritantIds: [...new Set(rows.flatMap(({ irritantId }) => irritantId ?? []))],
          rootCauseIds: [...new Set(rows.flatMap(({ rootCauseId }) => rootCauseId ?? []))],
        },
      ]),
    );
  },
  { irritantIds: [], rootCauseIds: [] },
);
export const ideasOfIrritant = linked('ideas_of_irritant', 'irritant_id', 'idea_id');
export const ideasOfCause = linked('ideas_of_cause', 'root_cause_id', 'idea_id');
export const ideasOfCall = linked('ideas_of_call', 'call_id', 'idea_id');

const chains = statement<{ from: string; to: string }>(
  'irritants.ideas_go_on_as',
  `with recursive chain as (
     select m.source_id, m.target_id, 1 as step from idea_merge m
     where m.community_id = $1 and m.source_id = any($2::uuid[]) and m.undone_at is null
     union all
     select c.source_id, m.target_id, c.step + 1 from chain c
     join idea_merge m on m.community_id = $1 and m.source_id = c.target_id and m.undone_at is null
   )
   select source_id as "from", target_id as "to" from chain order by source_id, step`,
);

/** Ids of what merged ideas go on as, from one to the next. */
const chainOf = defineLoader<string[]>(
  'ideas_go_on_as',
  async ({ actor, db }, ids) => {
    const groups = groupedBy(await db.rows(chains, [actor.communityId, ids]), (row) => row.from);
    return new Map([...groups].map(([id, rows]) => [id, rows.map((row) => row.to)]));
  },
  [],
);

/** An idea, or what it goes on as as far as the caller may see that. */
async function ideaNow(context: RequestContext, id: string): Promise<Idea | null> {
  let idea = await findIdea(context, id);
  if (idea?.stage.category === 'MERGED') {
    for (const next of await context.loaders.load(context, chainOf, id)) {
      const target = await findIdea(context, next);
      if (!target) {
        break;
      }
      idea = target;
    }
  }
  return idea;
}

/** Those of these ideas that the caller may see and nobody withdrew, merged ones as what they go on as. @throws BAD_USER_INPUT */
export async function standingIdeas(
  context: RequestContext,
  ids: readonly string[],
  first: number,
): Promise<Idea[]> {
  const ideas = await Promise.all(ids.map((id) => ideaNow(context, id)));
  const standing = [...new Set(ideas)].filter((idea) => idea !== null && !idea.withdrawnAt) as Idea[];
  return standing.slice(0, pageSize(first));
}
