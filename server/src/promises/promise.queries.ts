import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { threadScope } from '../threads/thread.module.js';
import {
  asPromises,
  PROMISE_COLUMNS,
  PROMISE_JOINS,
  VISIBLE_PROMISES,
  WHERE_VISIBLE,
  type PromiseRow,
} from './promise.columns.js';
import { PromiseDate, type PromiseOfTeam } from './promise.type.js';

const READ = `select ${PROMISE_COLUMNS} ${VISIBLE_PROMISES} ${PROMISE_JOINS} ${WHERE_VISIBLE}`;

const byIds = statement<PromiseRow>('promises.by_ids', `${READ} and p.id = any($5::uuid[])`);

const promiseLoader = defineLoader<PromiseOfTeam | null>(
  'promise',
  async (context, ids) => {
    const rows = await context.db.rows(byIds, [...threadScope(context.actor), ids.filter(isUuid)]);
    return new Map((await asPromises(context, rows)).map((promise) => [promise.id, promise]));
  },
  null,
);

/** A promise the caller may see, or null. */
export async function findPromise(context: RequestContext, id: string): Promise<PromiseOfTeam | null> {
  return context.loaders.load(context, promiseLoader, id);
}

const ofThreads = statement<PromiseRow>(
  'promises.of_threads',
  `${READ} and p.thread_id = any($5::uuid[]) order by p.closed_at is not null, p.first_due_on, p.made_at, p.id`,
);

/** The promises about what a thread belongs to: open ones by their first day, then those that have ended. */
export const promisesOfThread = defineLoader<PromiseOfTeam[]>(
  'promisesOfThread',
  async (context, threadIds) => {
    const rows = await context.db.rows(ofThreads, [...threadScope(context.actor), threadIds]);
    return groupedBy(await asPromises(context, rows), ({ threadId }) => threadId);
  },
  [],
);

interface DateRow extends Omit<PromiseDate, 'by'> {
  face: FaceRow;
}

const ofPromises = statement<DateRow>(
  'promises.dates',
  `select pd.id, pd.promise_id as "promiseId", pd.from_on as "from", pd.to_on as "to", pd.why, pd.at,
     ${faceColumn('m')} as face
   from promise_date pd join member m on m.community_id = pd.community_id and m.id = pd.by_id
   where pd.community_id = $1 and pd.promise_id = any($2::uuid[]) order by pd.at, pd.id`,
);

/** Every change of the day of promises the caller was shown, the first first. */
export const datesOfPromise = defineLoader<PromiseDate[]>(
  'datesOfPromise',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(ofPromises, [actor.communityId, ids]);
    const dates = rows.map(({ face, ...row }) => Object.assign(new PromiseDate(), row, { by: asFace(face) }));
    return groupedBy(dates, ({ promiseId }) => promiseId);
  },
  [],
);
