import { creditsOfIdea, type Credit } from '../credits/credit.module.js';
import { findIdea, type Idea } from '../ideas/idea.module.js';
import { findIrritant, type Irritant } from '../irritants/irritant.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { findPromise, type PromiseOfTeam } from '../promises/promise.module.js';
import { OutcomeLink, OutcomeRevision } from './outcome.type.js';

interface Tie {
  outcomeId: string;
  id: string;
}

const tiedIds = (table: string, column: string, order: string): ReturnType<typeof statement<Tie>> =>
  statement<Tie>(
    `outcomes.ids_of_${table}`,
    `select outcome_id as "outcomeId", ${column} as id from ${table}
     where community_id = $1 and outcome_id = any($2::uuid[]) order by outcome_id, ${order}`,
  );

/** Ids of what outcomes are tied to, by outcome; what of it the caller may see is another question. */
function tieLoader(name: string, query: ReturnType<typeof tiedIds>) {
  return defineLoader<string[]>(
    name,
    async ({ actor, db }, ids) => {
      const rows = await db.rows(query, [actor.communityId, ids]);
      const groups = groupedBy(rows, ({ outcomeId }) => outcomeId);
      return new Map([...groups].map(([outcomeId, ties]) => [outcomeId, ties.map(({ id }) => id)]));
    },
    [],
  );
}

const ideaIds = tieLoader('outcomeIdeas', tiedIds('outcome_idea', 'idea_id', 'position'));
const irritantIds = tieLoader('outcomeIrritants', tiedIds('outcome_irritant', 'irritant_id', 'irritant_id'));
const promiseIds = tieLoader('outcomePromises', tiedIds('outcome_promise', 'promise_id', 'promise_id'));

async function seen<Thing>(
  ids: readonly string[],
  find: (id: string) => Promise<Thing | null>,
): Promise<Thing[]> {
  const things = await Promise.all(ids.map(find));
  return things.filter((thing) => thing !== null);
}

/** The ideas of an outcome that the caller may see, as it names them. */
export async function ideasOf(context: RequestContext, outcomeId: string): Promise<Idea[]> {
  const ids = await context.loaders.load(context, ideaIds, outcomeId);
  return seen(ids, (id) => findIdea(context, id));
}

/** The irritants of an outcome that the caller may see and nobody withdrew. */
export async function irritantsOf(context: RequestContext, outcomeId: string): Promise<Irritant[]> {
  const ids = await context.loaders.load(context, irritantIds, outcomeId);
  const irritants = await seen(ids, (id) => findIrritant(context, id));
  return irritants.filter(({ withdrawnAt }) => withdrawnAt === null);
}

/** The promises kept by an outcome that the caller may see. */
export async function promisesOf(context: RequestContext, outcomeId: string): Promise<PromiseOfTeam[]> {
  const ids = await context.loaders.load(context, promiseIds, outcomeId);
  return seen(ids, (id) => findPromise(context, id));
}

/** Who did what for the ideas of an outcome that the caller may see, as far as they agree to its being shown. */
export async function creditsOf(context: RequestContext, outcomeId: string): Promise<Credit[]> {
  const ids = await context.loaders.load(context, ideaIds, outcomeId);
  const all = await Promise.all(ids.map((id) => context.loaders.load(context, creditsOfIdea, id)));
  return all.flat().filter(({ consent }) => consent === 'GIVEN');
}

const links = statement<OutcomeLink & { outcomeId: string }>(
  'outcomes.links',
  `select outcome_id as "outcomeId", title, url from outcome_link
   where community_id = $1 and outcome_id = any($2::uuid[]) order by outcome_id, position`,
);

export const linksOf = defineLoader<OutcomeLink[]>(
  'outcomeLinks',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(links, [actor.communityId, ids]);
    const groups = groupedBy(rows, ({ outcomeId }) => outcomeId);
    return new Map(
      [...groups].map(([id, all]) => [
        id,
        all.map(({ title, url }) => Object.assign(new OutcomeLink(), { title, url })),
      ]),
    );
  },
  [],
);

type RevisionRow = Omit<OutcomeRevision, 'editor'> & { outcomeId: string; editor: FaceRow };

const REVISIONS_MOST = 50;
const revisions = statement<RevisionRow>(
  'outcomes.revisions',
  `select r.outcome_id::text || ':' || r.number as id, r.outcome_id as "outcomeId", r.number, r.title, r.summary,
     r.text, r.shipped_on as "shippedOn", r.created_at as "createdAt", n.created_at as "replacedAt",
     ${faceColumn('m')} as editor
   from outcome_revision r
   join outcome o on o.community_id = r.community_id and o.id = r.outcome_id
   join outcome_revision n on n.community_id = r.community_id and n.outcome_id = r.outcome_id
     and n.number = r.number + 1
   join member m on m.community_id = n.community_id and m.id = n.author_id
   where r.community_id = $1 and r.outcome_id = any($2::uuid[]) and r.number >= o.revision - ${REVISIONS_MOST}
   order by r.outcome_id, r.number desc`,
);

/** The last former wordings of outcomes the caller was shown, newest first. */
export const revisionsOf = defineLoader<OutcomeRevision[]>(
  'outcomeRevisions',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(revisions, [actor.communityId, ids]);
    const groups = groupedBy(rows, ({ outcomeId }) => outcomeId);
    return new Map(
      [...groups].map(([id, all]) => [
        id,
        all.map((row) => Object.assign(new OutcomeRevision(), row, { editor: asFace(row.editor) })),
      ]),
    );
  },
  [],
);
