import { afterAll, beforeAll, expect, it } from 'vitest';
import { check } from '../ledger/check.ts';
import { FAULTS, type FaultName } from '../ledger/faults/all.ts';
import { killWorkers } from '../ledger/faults/kill-workers.ts';
import type { FaultResult, People } from '../ledger/run-fault.ts';
import type { ServerProcess } from '../ledger/server-process.ts';
import { World } from '../ledger/world.ts';

// The part of `pnpm ledger` that fits here; docs/how-to/ledger-run.md tells of the rest.
let world: World;
let server: ServerProcess;
let people: People;
beforeAll(async () => {
  world = await World.open();
  server = await world.startServer();
  people = await world.people(server, 4);
});
afterAll(() => world?.close());

const run = (fault: FaultName): Promise<FaultResult> =>
  FAULTS[fault].run({ world, server, people, seconds: 3, voters: 200, seed: 20 });
const NOTHING = { lost: [], doubled: [], wrong: [] };

it('of what was acknowledged, whoever kills the server in the middle of it', async () => {
  const { findings, place } = await run('kill-server');
  expect(findings).toEqual(NOTHING);
  expect(place.ledger.of('ok').length, 'writes').toBeGreaterThan(20);
  expect(place.ledger.entries.filter(({ wasUnknown }) => wasUnknown !== 'no').length).toBeGreaterThan(0);
  // A ledger that finds nothing must be able to find something.
  const comment = place.ledger.of('ok').find(({ kind }) => kind === 'comment');
  const [row] = await world.rows<{ text: string }>(
    `update comment set text = 'other words' where id = $1 returning (select c.text from comment c where c.id = $1) as text`,
    [comment?.made?.id],
  );
  expect((await check(world, place)).lost, 'by the API and in the tables').toHaveLength(2);
  await world.rows('update comment set text = $2 where id = $1', [comment?.made?.id, row?.text]);
  const owed = await world.rows<{ kind: string }>(
    `select e.kind from domain_event e join thread t on t.id = (e.data ->> 'threadId')::uuid
     where e.kind in ('commentPosted', 'ideaAnswered') and t.space_id = $1
       and exists (select 1 from follow f where f.thread_id = t.id and f.ended_at is null and f.since <= e.at
         and f.member_id <> e.actor_id)
       and not exists (select 1 from notification_item n where n.event_id = e.id)
       and not exists (select 1 from pgboss.job j where j.name = 'inbox' and j.data ->> 'id' = e.id::text
         and j.state in ('created', 'retry', 'active'))`,
    [place.space.id],
  );
  expect(owed, 'notices neither told nor still to be told').toEqual([]);
});

it('and writes once what is sent fifty times under one key', async () => {
  const { findings, place } = await run('same-key');
  expect(findings).toEqual(NOTHING);
  expect(place.ledger.of('ok')).toHaveLength(8);
});

it('and counts two hundred people exactly who vote at once, half of whom take it back', async () => {
  const { findings, place } = await run('many-voters');
  expect(findings).toEqual(NOTHING);
  // The idea, two hundred votes, and a hundred taken back.
  expect(place.ledger.of('ok')).toHaveLength(301);
});

it('and sends every mail and every delivery, whoever kills the worker five times while it does', async () => {
  const stage = { world, server, people, seconds: 3, voters: 200, seed: 20 };
  const { findings, notes } = await killWorkers(stage, { mails: 60, webhooks: 4, events: 15, stepMs: 300 });
  expect(findings, notes.join('\n')).toEqual(NOTHING);
  expect(notes.slice(0, 2)).toEqual([
    expect.stringContaining('60 of 60 mails came'),
    expect.stringContaining('60 of 60 deliveries came'),
  ]);
}, 180_000);

it('and goes on serving for as long as it was told to after SIGTERM, while it says that it is not ready', async () => {
  const other = await world.startServer(undefined, { STOP_DELAY: '1' });
  const stopped = other.stop();
  await expect.poll(() => other.status('/readyz'), { interval: 20 }).toBe(503);
  expect(await other.status('/ideas')).toBe(200);
  await stopped;
  expect(await other.status('/livez')).toBe(0);
});
