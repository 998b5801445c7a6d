import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { databasePid, isAlive, RapportProcess, startScript } from '../fixtures/rapport-process.ts';
import { freePort } from '../fixtures/rapport.ts';

let folder: string;
let settings: { PORT: string; DATA_DIR: string; DEMO: string };
let processes: RapportProcess[] = [];

// One folder for all tests of this file: every start but the first finds its data, which is quicker, and a
// test that leaves something behind fails the next.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-life-'));
  chmodSync(folder, 0o711);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  settings = { PORT: String(await freePort()), DATA_DIR: join(folder, 'data'), DEMO: '0' };
});

afterEach(async () => {
  const database = databasePid(settings.DATA_DIR);
  for (const { child, ended } of processes) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  }
  if (database !== null && isAlive(database)) process.kill(database, 'SIGQUIT');
  await vi.waitFor(() => expect(databasePid(settings.DATA_DIR)).toBeNull(), 20_000);
  processes = [];
});

async function start(command?: string[]): Promise<RapportProcess> {
  const rapport = new RapportProcess(settings, command);
  processes.push(rapport);
  await rapport.ready();
  return rapport;
}

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s ends the server and its database', async (signal) => {
  const rapport = await start();
  expect(await rapport.status('/readyz')).toBe(200);
  expect(databasePid(settings.DATA_DIR)).not.toBeNull();
  rapport.signal(signal);
  expect(await rapport.ended).toBe(0);
  expect(databasePid(settings.DATA_DIR)).toBeNull();
  expect(await rapport.status('/livez')).toBeNull();
});

it('a second start uses the same data, is ready within five seconds, and gives a new link', async () => {
  const first = await start();
  const link = /\/set-up\?token=\S+/;
  expect(first.output).toMatch(link);
  first.signal('SIGTERM');
  await first.ended;
  const began = performance.now();
  const second = await start();
  // Other tests keep the machine busy; what it worked itself is what a quiet machine would have shown.
  expect(Math.min(performance.now() - began, second.workedFor())).toBeLessThan(5_000);
  expect(second.output).not.toContain('Compiling');
  expect(second.output.match(link)?.[0]).not.toBe(first.output.match(link)?.[0]);
});

it('a second Rapport on the same data is refused, and the first goes on', async () => {
  const first = await start();
  const second = new RapportProcess({ ...settings, PORT: String(await freePort()) });
  processes.push(second);
  expect(await second.ended).toBe(1);
  expect(second.output).toMatch(/^DATA_DIR: .* is in use by another Rapport/m);
  expect(await first.status('/readyz')).toBe(200);
});

it('after kill -9 of the server the next start ends the database left over and goes on', async () => {
  const killed = await start();
  const left = databasePid(settings.DATA_DIR);
  killed.signal('SIGKILL');
  await killed.ended;
  expect(databasePid(settings.DATA_DIR)).toBe(left);
  const next = await start();
  expect(next.output).toContain('an earlier Rapport left running');
  expect(await next.status('/readyz')).toBe(200);
});

it('after kill -9 of the database the server lives, and is ready again by itself', async () => {
  const rapport = await start();
  process.kill(databasePid(settings.DATA_DIR) ?? 0, 'SIGKILL');
  expect(await rapport.status('/livez')).toBe(200);
  await vi.waitFor(async () => expect(await rapport.status('/readyz')).toBe(200), {
    timeout: 20_000,
    interval: 200,
  });
  expect(rapport.child.exitCode).toBeNull();
});

it('after kill -9 of both the next start recovers', async () => {
  const killed = await start();
  process.kill(databasePid(settings.DATA_DIR) ?? 0, 'SIGKILL');
  killed.signal('SIGKILL');
  await killed.ended;
  expect(await (await start()).status('/readyz')).toBe(200);
});

it('ends with the package manager that started it, although that hands no signal on', async () => {
  const launcher = join(folder, 'pnpm.cjs');
  writeFileSync(
    launcher,
    `require('child_process').spawn(process.execPath, [${JSON.stringify(startScript)}], { stdio: 'inherit', detached: true });`,
  );
  const rapport = await start([process.execPath, launcher, 'start']);
  const database = databasePid(settings.DATA_DIR) ?? 0;
  rapport.signal('SIGKILL');
  await vi.waitFor(() => expect(isAlive(database)).toBe(false), { timeout: 20_000, interval: 100 });
  expect(await rapport.status('/livez')).toBeNull();
});

it('one Ctrl-C lets a request finish, a second ends at once', async () => {
  const rapport = await start();
  const request = connect(Number(settings.PORT), '127.0.0.1');
  request.on('error', () => undefined);
  await once(request, 'connect');
  request.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf');
  await new Promise((resolve) => setTimeout(resolve, 100));
  rapport.signal('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(rapport.child.exitCode).toBeNull();
  const began = performance.now();
  rapport.signal('SIGINT');
  await rapport.ended;
  expect(performance.now() - began).toBeLessThan(3_000);
  await vi.waitFor(() => expect(databasePid(settings.DATA_DIR)).toBeNull(), 20_000);
});
