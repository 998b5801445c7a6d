import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { scheduleNow } from '../../test/jobs.js';
import { codeOf, useWorlds, type World } from '../../test/world.js';
import { statement } from '../platform/statement.js';

const inWorld = useWorlds(import.meta.filename);

const WORKINGS = `{ workings { at troubles
  schedules { id title text everySeconds state lastRunAt lastFinishedAt lastSucceededAt lastError failures nextRunAt isLate }
  pumps { id title text state lastLookedAt lastError lastErrorAt }
  queues { id title text state waiting oldestAt dead }
  mail { state waiting oldestAt failed bounced } webhooks { state waiting oldestAt failed off } } }`;
const DEAD = `query ($queue: String!, $first: Int) { deadJobs(queue: $queue, first: $first) { id kind happenedAt diedAt tries reason } }`;
const RETRY_ALL = `mutation ($queue: String!, $key: UUID) { retryDeadJobs(queue: $queue, idempotencyKey: $key) {
  __typename ... on DeadJobsRetried { count queue { id waiting dead state } } } }`;
const RETRY_ONE = `mutation ($id: ID!) { retryDeadJob(id: $id) { __typename ... on DeadJobsRetried { count queue { id dead } } } }`;
const RUN = `mutation ($id: ID!) { runScheduleSoon(id: $id) { __typename ... on ScheduleHastened { schedule { id nextRunAt } } } }`;

interface Item {
  id: string;
  title: string;
  text: string;
  state: string;
}
interface Answer {
  workings: {
    troubles: number;
    schedules: (Item & {
      lastSucceededAt: string | null;
      nextRunAt: string | null;
      lastError: string | null;
    })[];
    pumps: (Item & { lastLookedAt: string | null })[];
    queues: (Item & { waiting: number; dead: number })[];
  };
}

const die = statement<{ id: string }>(
  'test.die',
  `insert into pgboss.job (name, data, source_name, source_id, source_retry_count, source_output)
   values ('inbox-dead', $1, 'inbox', gen_random_uuid(), 8, $2) returning id`,
);
const waitingInboxJobs = statement<{ kind: string; retries: number }>(
  'test.waiting_inbox_jobs',
  `select data->>'kind' as kind, retry_count as retries from pgboss.job
   where name = 'inbox' and state = 'created' and data->>'communityId' = $1`,
);
const empty = statement('test.empty_runs', `with a as (delete from schedule_run) delete from pump_run`);
const spoil = statement(
  'test.spoil',
  `update schedule_run set last_error = 'The disk is full.', failures = 3 where name = $1`,
);
const sign = statement(
  'test.sign',
  `insert into pump_run (name, last_looked_at, last_error_at, last_error) values ($1, $2, $3, $4)`,
);

async function dead(world: World, message = 'The disk is full.'): Promise<string> {
  const { communityId } = world;
  const at = world.clock.now().toISOString();
  const event = { id: randomUUID(), communityId, kind: 'ideaPosted', actorId: null, data: {}, at };
  const row = await world.services.db.row(die, [JSON.stringify(event), JSON.stringify({ message })]);
  return row?.id ?? '';
}

it.each([
  ['workings', WORKINGS, {}],
  ['dead jobs', DEAD, { queue: 'inbox' }],
  ['putting all back', RETRY_ALL, { queue: 'inbox' }],
  ['putting one back', RETRY_ONE, { id: randomUUID() }],
  ['running a schedule', RUN, { id: 'platform.upkeep' }],
])('is for admins only: %s', async (_what, document, variables) => {
  const world = await inWorld();
  expect(codeOf(await world.as(null).ask(document, variables))).toBe('UNAUTHENTICATED');
  for (const role of ['CUSTOMER', 'STAFF'] as const) {
    expect(codeOf(await world.as(await world.member(role)).ask(document, variables))).toBe('FORBIDDEN');
  }
});

it('says of each piece of work how it goes, also before any worker was there', async () => {
  const world = await inWorld();
  await world.services.db.rows(empty);
  const admin = world.as(await world.member('ADMIN'));
  const { workings } = await admin.run<Answer>(WORKINGS);
  expect(workings.schedules.map(({ id }) => id)).toContain('search.index');
  expect(new Set([...workings.schedules, ...workings.pumps].map(({ state }) => state))).toEqual(
    new Set(['LATE']),
  );
  expect(new Set(workings.queues.map(({ state }) => state))).toEqual(new Set(['FINE']));
  expect(workings.troubles).toBe(workings.schedules.length + workings.pumps.length);
});

it('shows when a schedule ran and runs next, that it failed, and that it is late', async () => {
  const world = await inWorld();
  const { services, clock } = world;
  const admin = world.as(await world.member('ADMIN'));
  const read = async () => {
    const { workings } = await admin.run<Answer>(WORKINGS);
    return workings.schedules.find(({ id }) => id === 'platform.upkeep');
  };
  await scheduleNow(services, 'platform.upkeep');
  expect(await read()).toMatchObject({
    title: 'Old keys and counts',
    state: 'FINE',
    isLate: false,
    lastRunAt: '2026-03-02T09:00:00.000Z',
    lastFinishedAt: '2026-03-02T09:00:00.000Z',
    lastSucceededAt: '2026-03-02T09:00:00.000Z',
    lastError: null,
    nextRunAt: '2026-03-02T10:00:00.000Z',
  });
  clock.advance({ minutes: 61 });
  expect(await read()).toMatchObject({ state: 'FINE' });
  clock.advance({ seconds: 1 });
  expect(await read()).toMatchObject({ state: 'LATE', isLate: true });
  await services.db.rows(spoil, ['platform.upkeep']);
  expect(await read()).toMatchObject({ state: 'FAILING', lastError: 'The disk is full.', failures: 3 });
});

it('shows whether pumps look', async () => {
  const world = await inWorld();
  const { services, clock } = world;
  await services.db.rows(empty);
  const admin = world.as(await world.member('ADMIN'));
  const name = services.work.pumps[0]?.name;
  if (!name) return;
  await services.db.rows(sign, [name, clock.now(), clock.now(), 'The mail server is away.']);
  const read = async () => (await admin.run<Answer>(WORKINGS)).workings.pumps.find(({ id }) => id === name);
  expect(await read()).toMatchObject({ state: 'FAILING', lastError: 'The mail server is away.' });
  clock.advance({ minutes: 2 });
  expect(await read()).toMatchObject({ state: 'FINE' });
  clock.advance({ seconds: 1 });
  expect(await read()).toMatchObject({ state: 'LATE' });
});

it('lists dead jobs with what failed and why, of this community only, and puts one back', async () => {
  const world = await inWorld();
  const other = await inWorld();
  const foreign = await dead(other);
  const first = await dead(world);
  const second = await dead(world, 'The database is away.');
  const admin = world.as(await world.member('ADMIN'));
  const list = async () =>
    (await admin.run<{ deadJobs: { id: string; reason: string }[] }>(DEAD, { queue: 'inbox' })).deadJobs;
  expect(await list()).toHaveLength(2);
  expect((await list()).find(({ id }) => id === second)).toMatchObject({
    kind: 'ideaPosted',
    happenedAt: '2026-03-02T09:00:00.000Z',
    tries: 9,
    reason: 'The database is away.',
  });
  for (const id of [foreign, randomUUID(), 'none']) {
    expect(await admin.run(RETRY_ONE, { id })).toEqual({ retryDeadJob: { __typename: 'NotFound' } });
  }
  expect(await admin.run(RETRY_ONE, { id: first })).toEqual({
    retryDeadJob: { __typename: 'DeadJobsRetried', count: 1, queue: { id: 'inbox', dead: 1 } },
  });
  expect(await world.services.db.rows(waitingInboxJobs, [world.communityId])).toEqual([
    { kind: 'ideaPosted', retries: 0 },
  ]);
  expect(await admin.run(RETRY_ONE, { id: first })).toEqual({ retryDeadJob: { __typename: 'NotFound' } });
});

it('puts all dead jobs of a queue back, once though two press at the same moment', async () => {
  const world = await inWorld();
  for (let i = 0; i < 5; i += 1) await dead(world);
  const admins = [world.as(await world.member('ADMIN')), world.as(await world.member('ADMIN'))];
  type Retried = { retryDeadJobs: { count: number; queue: { waiting: number; dead: number } } };
  const answers = await Promise.all(admins.map((admin) => admin.run<Retried>(RETRY_ALL, { queue: 'inbox' })));
  expect(answers.map(({ retryDeadJobs }) => retryDeadJobs.count).toSorted()).toEqual([0, 5]);
  expect(await world.services.db.rows(waitingInboxJobs, [world.communityId])).toHaveLength(5);
  const key = randomUUID();
  await dead(world);
  const [once, again] = [
    await admins[0]?.run<Retried>(RETRY_ALL, { queue: 'inbox', key }),
    await admins[0]?.run<Retried>(RETRY_ALL, { queue: 'inbox', key }),
  ];
  expect([once?.retryDeadJobs.count, again?.retryDeadJobs.count]).toEqual([1, 1]);
});

it('answers alike for a queue that there is not, and for a page that is too long', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  expect(await admin.run(DEAD, { queue: 'nothing' })).toEqual({ deadJobs: [] });
  expect(await admin.run(RETRY_ALL, { queue: 'nothing' })).toEqual({
    retryDeadJobs: { __typename: 'NotFound' },
  });
  expect(await admin.run(RUN, { id: 'nothing' })).toEqual({ runScheduleSoon: { __typename: 'NotFound' } });
  expect(codeOf(await admin.ask(DEAD, { queue: 'inbox', first: 51 }))).toBe('BAD_USER_INPUT');
});

it('makes a schedule due now', async () => {
  const world = await inWorld();
  const { services, clock } = world;
  await scheduleNow(services, 'platform.upkeep');
  const admin = world.as(await world.member('ADMIN'));
  clock.advance({ minutes: 5 });
  const answer = await admin.run(RUN, { id: 'platform.upkeep' });
  expect(answer).toEqual({
    runScheduleSoon: {
      __typename: 'ScheduleHastened',
      schedule: { id: 'platform.upkeep', nextRunAt: '2026-03-02T09:05:00.000Z' },
    },
  });
});

it('gives each piece of work a title and a sentence', async () => {
  const world = await inWorld();
  const admin = world.as(await world.member('ADMIN'));
  const { schedules, pumps, queues } = (await admin.run<Answer>(WORKINGS)).workings;
  const nameless = [...schedules, ...pumps, ...queues].filter(
    ({ id, title, text }) => title === id || text === '',
  );
  expect(nameless.map(({ id }) => id)).toEqual([]);
});
