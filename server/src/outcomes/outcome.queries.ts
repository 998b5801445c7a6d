import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { threadScope } from '../threads/thread.module.js';
import { asOutcomes, VISIBLE_OUTCOMES, type OutcomeRow } from './outcome.columns.js';
import type { Outcome } from './outcome.type.js';

const byIds = statement<OutcomeRow>('outcomes.by_ids', `${VISIBLE_OUTCOMES} and o.id = any($5::uuid[])`);
const byNumber = statement<OutcomeRow>('outcomes.by_number', `${VISIBLE_OUTCOMES} and o.number = $5`);
const byThreads = statement<OutcomeRow>(
  'outcomes.by_threads',
  `${VISIBLE_OUTCOMES} and o.thread_id = any($5::uuid[])`,
);

const outcomeLoader = defineLoader<Outcome | null>(
  'outcome',
  async (context, ids) => {
    const rows = await context.db.rows(byIds, [...threadScope(context.actor), ids.filter(isUuid)]);
    return new Map((await asOutcomes(context, rows)).map((outcome) => [outcome.id, outcome]));
  },
  null,
);

/** An outcome the caller may see, or null. */
export async function findOutcome(context: RequestContext, id: string): Promise<Outcome | null> {
  return context.loaders.load(context, outcomeLoader, id);
}

const byThreadLoader = defineLoader<Outcome | null>(
  'outcomeOfThread',
  async (context, ids) => {
    const rows = await context.db.rows(byThreads, [...threadScope(context.actor), ids]);
    return new Map((await asOutcomes(context, rows)).map((outcome) => [outcome.threadId, outcome]));
  },
  null,
);

/** The outcome that owns a thread, if the caller may see it. */
export async function outcomeOfThread(context: RequestContext, threadId: string): Promise<Outcome | null> {
  return context.loaders.load(context, byThreadLoader, threadId);
}

/** The outcome of a number, if the caller may see it. */
export async function outcomeOfNumber(context: RequestContext, number: number): Promise<Outcome | null> {
  // Beyond the column's range there is none, and Postgres would call it an error.
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) {
    return null;
  }
  const rows = await context.db.rows(byNumber, [...threadScope(context.actor), number]);
  return (await asOutcomes(context, rows))[0] ?? null;
}
