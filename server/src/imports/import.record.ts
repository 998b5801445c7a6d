import type { Services } from '../platform/context.js';
import { recordForWatchers } from '../platform/events.js';
import { openSpaceForImport, operatorSpaces } from '../spaces/space.module.js';
import { ImportRecordEntity } from './import.entity.js';
import type { ImportPlan } from './import.plan.js';
import { ImportProblem } from './import.problem.js';
import { findImport, type ImportFacts } from './import.queries.js';

/** Where an import goes. */
export interface ImportTarget {
  /** Of an import of the same source before. */
  record: ImportFacts | null;
  /** Null when it has to be opened. */
  space: { id: string; slug: string; name: string } | null;
  /** Of the space to be opened, when the operator chose it. */
  slug: string | null;
}

/**
 * Finds out where a plan goes: where its source went before, or to the space the operator names, or to a new one.
 *
 * @throws ImportProblem when that cannot be.
 */
export async function targetOf(
  { db }: Pick<Services, 'db'>,
  communityId: string,
  plan: Pick<ImportPlan, 'kind' | 'source' | 'space' | 'newestAt'>,
  slug: string | null,
): Promise<ImportTarget> {
  const record = await findImport(db, communityId, plan.kind, plan.source);
  if (record && slug !== null && record.spaceSlug !== slug) {
    throw new ImportProblem(`This was imported into the space ${record.spaceSlug} before, not into ${slug}.`);
  }
  if (record?.newestAt && plan.newestAt && plan.newestAt < record.newestAt) {
    throw new ImportProblem('This export is older than the one that was imported before.');
  }
  if (record) {
    const { spaceId: id, spaceSlug, spaceName: name } = record;
    return { record, space: { id, slug: spaceSlug, name }, slug: null };
  }
  const space = (await operatorSpaces(db, communityId)).find((one) => one.slug === slug);
  if (space?.archived) {
    throw new ImportProblem(`The space ${space.slug} is archived. Open it again first.`);
  }
  return { record: null, space: space ?? null, slug };
}

/** Notes that an import begins, and opens its space if there is none: both or neither. */
export async function beginImport(
  { db, ids, clock }: Services,
  communityId: string,
  plan: ImportPlan,
  target: ImportTarget,
): Promise<{ importId: string; spaceId: string; spaceSlug: string }> {
  return db.transaction(async (tx) => {
    const now = clock.now();
    const begun = { counts: plan.counts, newestAt: plan.newestAt, startedAt: now, finishedAt: null };
    const { record } = target;
    if (record) {
      await tx.update(
        ImportRecordEntity,
        { communityId, id: record.id },
        { ...begun, runs: record.runs + 1 },
      );
      return { importId: record.id, spaceId: record.spaceId, spaceSlug: record.spaceSlug };
    }
    const write = { tx, ids, now, actor: { communityId } };
    const space = target.space ?? (await openSpaceForImport(write, { ...plan.space, slug: target.slug }));
    const importId = ids.next();
    const { kind, source } = plan;
    await tx.insert(ImportRecordEntity, {
      ...begun,
      communityId,
      id: importId,
      kind,
      source,
      spaceId: space.id,
      runs: 1,
    });
    return { importId, spaceId: space.id, spaceSlug: space.slug };
  });
}

/** Notes that everything is written, and tells open pages and caches of it, once. */
export async function finishImport(
  { db, ids, clock, live }: Services,
  communityId: string,
  { importId, spaceId }: { importId: string; spaceId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const now = clock.now();
    await tx.update(ImportRecordEntity, { communityId, id: importId }, { finishedAt: now });
    await recordForWatchers(tx, {
      communityId,
      kind: 'importFinished',
      at: now,
      events: [{ id: ids.next(), topic: `space:${spaceId}` }],
    });
  });
  live.wroteHere(communityId);
}
