import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { read, type Caller } from './api.ts';
import { check } from './check.ts';
import type { Findings } from './findings.ts';
import { Ledger } from './ledger.ts';
import { seedOf } from './random.ts';
import { settle } from './settle.ts';
import type { ServerProcess } from './server-process.ts';
import { Work, type Place } from './work.ts';
import type { World } from './world.ts';

export interface People {
  admin: Caller;
  staff: Caller[];
  customers: Caller[];
}

/** What a fault may use while the clients write. */
export interface Stage {
  world: World;
  server: ServerProcess;
  seconds: number;
  /** How many people vote at once. */
  voters: number;
  people: People;
  seed: number;
}

export interface FaultResult {
  fault: string;
  place: Place;
  findings: Findings;
  /** What else the fault measured, such as memory. */
  notes: string[];
}

/** What is told of a fault that could not be carried through. */
export function brokenOff(
  { world, server, people, seed }: Stage,
  fault: string,
  error: unknown,
): FaultResult {
  const ledger = new Ledger(join(world.folder, `${fault}-broken-off.jsonl`));
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const space = { id: '', slug: fault, stageId: '' };
  return {
    fault,
    place: { site: server.url, space, ...people, ledger, seed },
    findings: { lost: [], doubled: [], wrong: [`broken off: ${reason}`] },
    notes: [],
  };
}

/** Opens a space of its own for one fault, so that what belongs to it is told apart. */
export async function openPlace(stage: Stage, name: string, site = stage.server.url): Promise<Place> {
  const { people, world, seed } = stage;
  const { made } = await read<{
    made: { space: { id: string; slug: string; stages: { id: string; category: string }[] } };
  }>(
    site,
    people.admin,
    `mutation ($input: CreateSpaceInput!) { made: createSpace(input: $input) {
      ... on SpaceChanged { space { id slug stages { id category } } } ... on Problem { message } } }`,
    {
      input: {
        name,
        slug: name,
        description: 'A space of the ledger run.',
        cadenceDays: 5,
        visibility: 'PUBLIC',
      },
    },
  );
  const stageId = made.space.stages.find(({ category }) => category === 'CONSIDERING')?.id ?? '';
  return {
    site,
    space: { id: made.space.id, slug: made.space.slug, stageId },
    staff: people.staff,
    customers: people.customers,
    ledger: new Ledger(join(world.folder, `${name}.jsonl`)),
    seed: seedOf(seed, name),
  };
}

/**
 * Lets the clients write, lets the fault happen in the middle, lets them go on, asks about what is unknown, and
 * reads everything back.
 */
export async function writeThrough(
  stage: Stage,
  name: string,
  fault: (stage: Stage) => Promise<string[]>,
  site = stage.server.url,
): Promise<FaultResult> {
  const place = await openPlace(stage, name, site);
  const work = new Work(place);
  work.start();
  await pause((stage.seconds * 1_000) / 2);
  const notes = await fault(stage);
  await pause((stage.seconds * 1_000) / 2);
  await work.stop();
  await settle(stage.world, site, place.ledger);
  const findings = await check(stage.world, place);
  if (place.ledger.without > 0)
    findings.wrong.push(`${place.ledger.without} answers of 503 without Retry-After`);
  return { fault: name, place, findings, notes };
}
