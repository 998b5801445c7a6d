import { expect, it } from 'vitest';
import { useWorlds } from '../../test/world.js';
import type { RequestContext } from '../platform/context.js';
import type { Consumer } from '../platform/events.js';
import { Jobs } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import { deadJobsOf } from './health.queries.js';

const inWorld = useWorlds(import.meta.filename);

const neverAgain = statement('test.never_again', `update pgboss.queue set retry_limit = 0 where name = $1`);

it('comes to life again: a job that failed too often is shown with its reason, put back and done', async () => {
  const world = await inWorld();
  const { services, communityId } = world;
  let works = false;
  const done: string[] = [];
  const letters: Consumer = {
    name: 'letters',
    kinds: [],
    consume: async (_context, { id }) => {
      if (!works) throw new Error('The post office is closed.');
      done.push(id);
    },
  };
  const url = (services.db.dataSource.options as { url: string }).url;
  const jobs = await Jobs.open(url, ['letters'], () => undefined);
  try {
    await services.db.rows(neverAgain, ['letters']);
    const context: RequestContext = {
      ...world.as(await world.member('ADMIN')).context(),
      jobs,
      work: { consumers: [letters], pumps: [], schedules: [] },
    };
    const event = { id: services.ids.next(), communityId, kind: 'ideaPosted', actorId: null, data: {} };
    const at = services.clock.now().toISOString();
    await services.db.transaction((tx) => jobs.enqueue(tx, 'letters', { ...event, at }));
    await jobs.work([letters], async () => context);
    await expect
      .poll(() => deadJobsOf(context, 'letters', 10), { timeout: 10_000 })
      .toMatchObject([{ kind: 'ideaPosted', tries: 1, reason: 'The post office is closed.' }]);
    works = true;
    expect(await services.db.transaction((tx) => jobs.revive(tx, 'letters', communityId, null))).toBe(1);
    await expect.poll(() => done, { timeout: 10_000 }).toEqual([event.id]);
    expect(await deadJobsOf(context, 'letters', 10)).toEqual([]);
  } finally {
    await jobs.close();
  }
});
