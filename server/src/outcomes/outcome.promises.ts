import type { PublishOutcome } from '@rapport/shared/inputs/outcome';
import type { SpaceVisibility } from '@rapport/shared/vocabulary';
import words from '../locales/en/outcomes.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { FieldProblem, NotFound, Refusal } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { keepPromiseInside } from '../promises/promise.module.js';
import { OutcomePromiseEntity } from './outcome.entity.js';
import type { TiedIdea } from './outcome.ideas.js';

const threadOf = statement<{ threadId: string }>(
  'outcomes.thread_of_promise',
  `select thread_id as "threadId" from promise where community_id = $1 and id = $2`,
);

const spacesOf = statement<{ visibility: SpaceVisibility }>(
  'outcomes.spaces_of_promises',
  `select distinct s.visibility from promise p join space s on s.community_id = p.community_id and s.id = p.space_id
   where p.community_id = $1 and p.id = any($2::uuid[])`,
);

/** Who can read of these promises. */
export async function spacesOfPromises(
  write: Write,
  promiseIds: readonly string[],
): Promise<SpaceVisibility[]> {
  const rows =
    promiseIds.length > 0 ? await write.tx.rows(spacesOf, [write.actor.communityId, promiseIds]) : [];
  return rows.map(({ visibility }) => visibility);
}

interface Keeping {
  outcomeId: string;
  /** Path of its page. */
  path: string;
  ideas: readonly TiedIdea[];
}

/**
 * Keeps the promises that an outcome keeps. Where one was made about an idea of it, those who wait for it are told of the
 * outcome, and not of the promise as well.
 *
 * @param problems takes what speaks against them, each beside its promise.
 */
export async function keepPromises(
  write: Write,
  { outcomeId, path, ideas }: Keeping,
  { keepsPromiseIds, summary }: Pick<PublishOutcome, 'keepsPromiseIds' | 'summary'>,
  problems: FieldProblem[],
): Promise<void> {
  const { communityId } = write.actor;
  const heard = new Set(ideas.map(({ idea }) => idea.threadId));
  const link = write.publicUrl + path;
  const kept = new Set<string>();
  // In the order of their ids, so that nobody waits in a circle.
  for (const promiseId of [...keepsPromiseIds].sort()) {
    const field = `keepsPromiseIds.${keepsPromiseIds.indexOf(promiseId)}`;
    if (kept.has(promiseId)) {
      continue;
    }
    kept.add(promiseId);
    const promise = await write.tx.row(threadOf, [communityId, promiseId]);
    const quiet = promise !== null && heard.has(promise.threadId);
    try {
      await keepPromiseInside(write, promiseId, { text: summary, link, ...(quiet && { quiet }) });
      await write.tx.insert(OutcomePromiseEntity, { communityId, outcomeId, promiseId });
    } catch (refusal) {
      problems.push(asProblem(field, refusal));
    }
  }
}

/** Refused before anything was written, so the write can go on to what else is wrong. */
function asProblem(field: string, refusal: unknown): FieldProblem {
  if (!(refusal instanceof Refusal)) {
    throw refusal;
  }
  return refusal.problem instanceof NotFound
    ? new FieldProblem(field, 'UNKNOWN', words.promiseGone)
    : new FieldProblem(field, 'INVALID', refusal.problem.message);
}
