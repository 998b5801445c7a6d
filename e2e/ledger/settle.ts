import { setTimeout as pause } from 'node:timers/promises';
import { again } from './acts.ts';
import type { Ledger } from './ledger.ts';
import type { World } from './world.ts';

const SETTLE_WITHIN_MS = 90_000;

/**
 * Asks for every unknown write again under its key until it is known, having looked into the table of keys first
 * whether it had happened. Those that stay unknown stay so in the ledger.
 */
export async function settle(world: World, site: string, ledger: Ledger): Promise<void> {
  const keys = ledger.of('unknown').map(({ key }) => key);
  const done = await world.rows<{ key: string }>(
    'select key from idempotency_key where key = any($1::uuid[]) and outcome is not null',
    [keys],
  );
  const happened = new Set(done.map(({ key }) => key));
  const end = performance.now() + SETTLE_WITHIN_MS;
  for (const entry of ledger.of('unknown')) {
    entry.wasUnknown = happened.has(entry.key) ? 'had happened' : 'had not happened';
    while ((await again(site, ledger, entry)) === 'unknown' && performance.now() < end) await pause(200);
  }
}

/** Waits until no job waits and every mail has gone out; answers what is left when that takes too long. */
export async function drained(world: World, withinMs: number): Promise<string[]> {
  const end = performance.now() + withinMs;
  for (;;) {
    const left = await waiting(world);
    if (left.length === 0 || performance.now() > end) return left;
    await pause(250);
  }
}

/** What has not been done yet, or was given up. */
async function waiting(world: World): Promise<string[]> {
  const jobs = await world.rows<{ name: string; state: string; count: number }>(
    `select name, state::text, count(*)::integer as count from pgboss.job
     where state in ('created', 'retry', 'active', 'failed') and name not like '\\_\\_%' group by 1, 2`,
  );
  const [mails] = await world.rows<{ open: number; failed: number }>(
    `select count(*) filter (where sent_at is null and failed_at is null)::integer as open,
       count(*) filter (where failed_at is not null)::integer as failed from mail_message`,
  );
  return [
    ...jobs.map(({ name, state, count }) => `${count} jobs of ${name} ${state}`),
    ...(mails?.open ? [`${mails.open} mails not sent`] : []),
    ...(mails?.failed ? [`${mails.failed} mails given up`] : []),
  ];
}
