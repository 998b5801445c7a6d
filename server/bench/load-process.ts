import { randomUUID } from 'node:crypto';
import { Client } from 'undici';
import type { LoadPlan, LoadResult } from './messages.js';
import { percentile } from './numbers.js';

// Sends requests in a process of its own, so that its work is not counted as the server's.

interface Counts {
  next: number;
  failures: number;
  firstFailure: string | null;
  latencies: number[];
  bytes: number[];
}

function targetOf({ targets, cookies, order }: LoadPlan, n: number): LoadPlan['targets'][number] {
  const people = Math.max(1, cookies.length);
  const place = order === 'inTurn' ? n : Math.floor(n / people) + (n % people) * 7;
  const target = targets[place % targets.length];
  if (!target) {
    throw new Error('A load needs something to ask for.');
  }
  return target;
}

async function one(client: Client, plan: LoadPlan, n: number, counts: Counts): Promise<void> {
  const target = targetOf(plan, n);
  const path = target.path.replace('#uuid#', randomUUID());
  const cookie = plan.cookies[n % plan.cookies.length];
  const began = performance.now();
  const answer = await client.request({
    method: plan.method,
    path,
    headers: cookie === undefined ? plan.headers : { ...plan.headers, cookie },
    body: target.body?.replace('#uuid#', randomUUID()) ?? null,
  });
  const content = Buffer.from(await answer.body.arrayBuffer());
  counts.latencies.push(performance.now() - began);
  counts.bytes.push(content.length);
  const text = content.length < 2_000 ? content.toString() : content.subarray(0, 200).toString();
  if (answer.statusCode !== 200 || /"errors":|"__typename":"(?!SupportChanged)/.test(text)) {
    counts.failures += 1;
    counts.firstFailure ??= `${answer.statusCode} ${path} ${text.slice(0, 300)}`;
  }
}

async function run(plan: LoadPlan): Promise<LoadResult> {
  const counts: Counts = { next: plan.from, failures: 0, firstFailure: null, latencies: [], bytes: [] };
  const last = plan.most === null ? Infinity : plan.from + plan.most;
  const least = plan.from + plan.least;
  const clients = Array.from({ length: plan.connections }, () => new Client(plan.origin, { pipelining: 1 }));
  const began = performance.now();
  const until = began + plan.seconds * 1000;
  await Promise.all(
    clients.map(async (client) => {
      while (counts.next < last && (performance.now() < until || counts.next < least)) {
        const n = counts.next;
        counts.next += 1;
        await one(client, plan, n, counts);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  const { failures, firstFailure, latencies, bytes } = counts;
  return {
    id: plan.id,
    requests: latencies.length,
    failures,
    firstFailure,
    seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    bytes: percentile(bytes, 0.5),
  };
}

process.on('message', (plan: LoadPlan) => {
  run(plan).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
