import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseUrl, startRapport, type Rapport } from '../fixtures/rapport.ts';

const ROOT = join(import.meta.dirname, '../..');
const TOOL = join(ROOT, 'server/dist/src/cli/rapport.js');
const UBERX = join(ROOT, 'server/test/data/polis/vtaiwan.uberx');
/** People, ideas and support of that conversation. */
const ITEMS = 1_921 + 119 + 30_950;

let folder: string;
let rapport: Rapport;
let database: pg.Client;

// A server is at work on the same database all the while.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-import-'));
  await chmod(folder, 0o711);
  rapport = await startRapport({ DATA_DIR: join(folder, 'data'), DEMO: '0' });
  database = new pg.Client({ connectionString: databaseUrl(join(folder, 'data')) });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await rapport.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  ended: Promise<{ code: number | null; output: string; errors: string }>;
}

/** The operator's tool, as a process of its own. */
function tool(...words: string[]): Run {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [TOOL, ...words], {
    env: { PATH, HOME, TMPDIR, DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output, errors }));
  return { child, ended };
}

async function count(from: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(`select count(*)::int as count from ${from}`);
  return rows[0]?.count ?? -1;
}

it('an import that is killed again and again comes to the same totals, beside a server at work', async () => {
  const slowest = watchServer();
  const kills: number[] = [];
  for (const quarter of [0, 1, 2]) {
    const after = Math.floor(((quarter + Math.random()) / 4) * ITEMS);
    const { child, ended } = tool('import', 'polis', UBERX);
    while (child.exitCode === null && (await count('import_item')) <= after) {
      await sleep(5);
    }
    child.kill('SIGKILL');
    await ended;
    kills.push(await count('import_item'));
  }
  expect(kills.at(-1), `killed at ${kills.join(', ')} of ${ITEMS}`).toBeLessThan(ITEMS);

  const began = performance.now();
  const [last, beside] = [tool('import', 'polis', UBERX), tool('import', 'polis', UBERX)];
  const outcomes = await Promise.all([last.ended, beside.ended]);
  expect(performance.now() - began).toBeLessThan(60_000);
  // Whoever comes second is refused, or comes after the first and finds nothing to do.
  const said = outcomes.map(({ code, errors }) => `${code} ${errors}`);
  expect(said.some((line) => line.startsWith('0 '))).toBe(true);
  expect(said.every((line) => line.startsWith('0 ') || line.includes('Another import is running'))).toBe(
    true,
  );

  expect(await count('import_item')).toBe(ITEMS);
  expect(await count('member')).toBe(1_921);
  expect(await count('idea')).toBe(119);
  expect(await count('(select distinct number from idea) n')).toBe(119);
  expect(await count('vote')).toBe(30_950);
  expect(await count('vote_delta')).toBe(0);
  expect(await count('idea_stat where customers = 689')).toBe(1);
  expect(await count('(select sum(customers) from idea_stat having sum(customers) = 30950) s')).toBe(1);
  expect(await count('domain_event where kind <> $$importFinished$$')).toBe(0);
  expect(await slowest(), 'milliseconds the server took to answer meanwhile, at most').toBeLessThan(5_000);
}, 120_000);

it('tells what came of it, nothing more where lines cannot be redrawn, and lists it', async () => {
  const dry = await tool('import', 'polis', UBERX, '--dry-run').ended;
  expect(dry.code, dry.errors).toBe(0);
  expect(dry.output).toMatch(/^Everything of it is in the space "UberX.*already\.$/m);
  expect(dry.output).toContain('Nothing was written.');
  expect(dry.errors).not.toMatch(/Importing|█/);
  const list = await tool('imports').ended;
  expect(list.output).toMatch(/polis https:\/\/pol\.is\/3phdex2kjf into "UberX.*: finished/);
  expect(list.output).toMatch(/^ {2}Support +30,950\n {2}Disagreement +11,880\n {2}Passes +6,518$/m);
});

it('says with code 1 why it cannot be done', async () => {
  const [nowhere, unnamed, mistyped] = await Promise.all([
    tool('import', 'polis', '/nowhere').ended,
    tool('import', 'csv').ended,
    tool('import', 'polis', UBERX, '--skip').ended,
  ]);
  expect(nowhere).toMatchObject({
    code: 1,
    errors: expect.stringContaining('there is no such file') as string,
  });
  expect(unnamed).toMatchObject({ code: 1, errors: expect.stringContaining('Name one file.') as string });
  expect(mistyped).toMatchObject({
    code: 1,
    errors: expect.stringContaining("Unknown option '--skip'") as string,
  });
});

/** Asks the server for a page of ideas again and again. @returns what ends it, with the longest answer. */
function watchServer(): () => Promise<number> {
  let [longest, stopped] = [0, false];
  const watching = (async () => {
    while (!stopped) {
      const began = performance.now();
      const answer = await fetch(`${rapport.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query:
            '{ ideas(first: 20, sort: MOST_SUPPORTED) { edges { node { title support { customers } } } } }',
        }),
      });
      expect(answer.status, await answer.text()).toBe(200);
      longest = Math.max(longest, performance.now() - began);
      await sleep(100);
    }
  })();
  return async () => {
    stopped = true;
    await watching;
    return longest;
  };
}
