import { setTimeout as pause } from 'node:timers/promises';
import { again, newAct, send } from '../acts.ts';
import type { Caller } from '../api.ts';
import { check } from '../check.ts';
import type { Entry } from '../ledger.ts';
import { signInMany } from '../people.ts';
import { randomFrom, seedOf } from '../random.ts';
import { openPlace, type FaultResult, type Stage } from '../run-fault.ts';
import { settle } from '../settle.ts';

/** A thousand people support one idea at the same moment, and every other one takes it back at once. */
export async function manyVoters(stage: Stage): Promise<FaultResult> {
  const { world, server, voters: count } = stage;
  const place = await openPlace(stage, 'many-voters');
  const { site, ledger, space, customers, seed } = place;
  const [author] = customers;
  if (!author) throw new Error('There is no author.');
  const began = performance.now();
  const people = Array.from({ length: count }, (_, index) => ({
    name: `Voter ${index + 1}`,
    email: `voter.${index + 1}@ledger.example`,
  }));
  const voters = await signInMany(server.url, world.mail, people);
  const signedIn = performance.now();
  const words = `zq${seed}xmanyvotersx1q`;
  const random = randomFrom(seed);
  const idea = await send(
    site,
    ledger,
    newAct('idea', author, random, {
      input: { spaceId: space.id, title: words, text: 'Steep stairs.' },
      words,
    }),
  );
  const ideaId = idea.made?.id ?? '';
  const before = await deadlocks(stage);
  // Who is told that the place is busy comes back, as a browser does, with the same key.
  const known = async (entry: Entry): Promise<void> => {
    for (let tries = 0; entry.outcome === 'unknown' && tries < 30; tries += 1) {
      entry.wasUnknown = 'asked at once';
      await pause(500 + 1_000 * Math.random());
      await again(site, ledger, entry);
    }
  };
  const support = async (voter: Caller, index: number): Promise<void> => {
    const own = randomFrom(seedOf(seed, voter.name));
    const input = { ideaId, importance: 'MATTERS' };
    await known(await send(site, ledger, newAct('support', voter, own, { input, ideaId })));
    if (index % 2 === 0) return;
    await known(await send(site, ledger, newAct('withdrawal', voter, own, { input: ideaId, ideaId })));
  };
  const start = performance.now();
  await Promise.all(voters.map(support));
  const seconds = (performance.now() - start) / 1_000;
  await settle(world, site, ledger);
  const findings = await check(world, place);
  const deadlocked = (await deadlocks(stage)) - before;
  if (deadlocked > 0) findings.wrong.push(`${deadlocked} deadlocks`);
  findings.wrong.push(...(await counted(stage, ideaId)));
  const writes = ledger.of('ok').length - 1;
  return {
    fault: 'many-voters',
    place,
    findings,
    notes: [
      `${count} people signed in by mailed codes in ${((signedIn - began) / 1_000).toFixed(0)} s`,
      `${writes} votes and withdrawals in ${seconds.toFixed(1)} s (${Math.round(writes / seconds)}/s), ${deadlocked} deadlocks`,
    ],
  };
}

async function deadlocks({ world }: Stage): Promise<number> {
  const [row] = await world.rows<{ count: number }>(
    `select deadlocks::integer as count from pg_stat_database where datname = current_database()`,
  );
  return row?.count ?? 0;
}

/** What is rolled up and what is not yet, against the rows. */
async function counted({ world }: Stage, ideaId: string): Promise<string[]> {
  const [row] = await world.rows<{ counted: number; rows: number }>(
    `select (select count(*)::integer from vote where idea_id = $1) as rows,
       coalesce((select customers + team from idea_stat where idea_id = $1), 0)::integer
       + coalesce((select sum(customers + team) from vote_delta where idea_id = $1), 0)::integer as counted`,
    [ideaId],
  );
  return row && row.counted === row.rows ? [] : [`${row?.counted} votes are counted, ${row?.rows} are rows`];
}
