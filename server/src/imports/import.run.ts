import type { Services } from '../platform/context.js';
import { reindexCommunity } from '../search/search.module.js';
import { changesOf, sizeOf } from './import.changes.js';
import { writeIdeas } from './import.ideas.js';
import { asOnlyImport } from './import.lock.js';
import { writeFollowers, writePeople } from './import.people.js';
import type { ImportPlan } from './import.plan.js';
import { knownItems } from './import.queries.js';
import { beginImport, finishImport, targetOf } from './import.record.js';
import { ImportSteps } from './import.steps.js';
import { countSupport, writeSupport } from './import.support.js';

/** How an import is to be done. */
export interface ImportOptions {
  /** Address of the space; null for the one its source went to before, or a new one. */
  space: string | null;
  /** Whether nothing is to be written. */
  dryRun: boolean;
  /** Told how many of how many rows are written. */
  onProgress?: (done: number, all: number) => void;
}

/** What an import did, or would do. */
export interface ImportOutcome {
  /** Name and address of the space; no address yet for one that a dry run would open. */
  space: { name: string; slug: string | null; isNew: boolean };
  /** Rows that were written for the first time. */
  added: { people: number; ideas: number; support: number };
  /** Support that has another moment now, and support that was taken back. */
  changed: { moved: number; takenBack: number };
  counts: Record<string, number>;
}

/**
 * Does what a plan says, as far as it is not done yet. Taking the same plan again changes nothing; a run that broke off
 * is gone on with.
 *
 * @param communityId null for a dry run on a database without a community.
 * @throws ImportProblem when it cannot be done; nothing was written then.
 */
export async function runPlan(
  services: Services,
  communityId: string | null,
  plan: ImportPlan,
  options: ImportOptions,
): Promise<ImportOutcome> {
  if (communityId === null) {
    return outcomeOf(plan, changesOf(plan), { name: plan.space.name, slug: options.space, isNew: true });
  }
  const { db } = services;
  const look = async () => {
    const target = await targetOf(services, communityId, plan, options.space);
    const known = target.record ? await knownItems(db, communityId, target.record.id) : undefined;
    const changes = changesOf(plan, known);
    const { name, slug } = target.space ?? { name: plan.space.name, slug: options.space };
    const space = { name, slug, isNew: target.space === null };
    return { target, known, changes, outcome: outcomeOf(plan, changes, space) };
  };
  if (options.dryRun) {
    return (await look()).outcome;
  }
  return asOnlyImport(db, async () => {
    const { target, known, changes, outcome } = await look();
    const begun = await beginImport(services, communityId, plan, target);
    const all = sizeOf(changes);
    let done = 0;
    const steps = new ImportSteps(
      services,
      { communityId, importId: begun.importId, spaceId: begun.spaceId },
      known ?? { members: new Map(), ideas: new Map(), votes: new Map() },
      (count) => options.onProgress?.((done += count), all),
    );
    await writePeople(steps, changes.people);
    await writeIdeas(steps, changes.ideas);
    await writeSupport(steps, changes);
    await writeFollowers(steps, changes);
    await countSupport(steps);
    if (changes.ideas.length > 0 || target.record?.finishedAt === null) {
      await reindexCommunity(services, communityId);
    }
    await finishImport(services, communityId, begun);
    return { ...outcome, space: { ...outcome.space, slug: begun.spaceSlug } };
  });
}

function outcomeOf(
  plan: ImportPlan,
  { people, ideas, support, moved, takenBack }: ReturnType<typeof changesOf>,
  space: ImportOutcome['space'],
): ImportOutcome {
  return {
    space,
    added: { people: people.length, ideas: ideas.length, support: support.length },
    changed: { moved: moved.length, takenBack: takenBack.length },
    counts: plan.counts,
  };
}
