import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findRunningPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { isRunning, processIdentity } from '../process-facts.js';

// Each test makes and starts a database or two, on a machine that may be busy with others.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const asRoot = process.getuid?.() === 0;
let folder: string;
let started: EmbeddedPostgres[] = [];
let others: ChildProcess[] = [];
const notices = vi.fn();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-postgres-'));
  chmodSync(folder, 0o711);
});

afterEach(async () => {
  await Promise.all(started.map((database) => database.stop('immediate')));
  for (const other of others) other.kill('SIGKILL');
  started = [];
  others = [];
  notices.mockClear();
  rmSync(folder, { recursive: true });
});

async function start(dataDir = join(folder, 'data')): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, onNotice: notices });
  started.push(database);
  return database;
}

async function ask(url: string, statement: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, string>>(statement);
    return String(Object.values(rows[0] ?? {})[0]);
  } finally {
    await client.end();
  }
}

/** Makes the running database look left over: the lock names a process that is gone. */
function forgetHolder(): void {
  writeFileSync(
    join(folder, 'data', 'rapport.lock'),
    JSON.stringify({ pid: process.pid, identity: 'killed' }),
  );
}

describe('the embedded database', () => {
  it('is made once, speaks UTF-8, keeps what was written, and is closed to others', async () => {
    const first = await start();
    expect(await ask(first.url, "SELECT current_setting('server_encoding') || ' ' || version()")).toMatch(
      /^UTF8 PostgreSQL 18\./,
    );
    expect(await ask(first.url, "SELECT lower('ÄŽΩ') || ' ' || current_setting('fsync')")).toBe('äžω on');
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await expect(ask(first.url.replace(/:[^:@/]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
    expect(statSync(join(folder, 'data', 'postgres-password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data', 'postgres')).mode & 0o777).toBe(0o700);

    await first.stop();
    expect(isRunning(first.pid())).toBe(false);
    expect(existsSync(join(folder, 'data', 'rapport.lock'))).toBe(false);

    const second = await start();
    expect(await ask(second.url, 'SELECT n FROM kept')).toBe('7');
  });

  it('refuses a second Rapport on the same folder, which may find and use it instead', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(/^DATA_DIR: .* in use by another Rapport/);
    expect(findRunningPostgres(join(folder, 'data'))).toBe(first.url);
    expect(await ask(first.url, 'SELECT 1')).toBe('1');
  });

  it('starts again by itself, at the same address, when it is killed', async () => {
    const database = await start();
    const killed = database.pid();
    await ask(database.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    process.kill(killed, 'SIGKILL');
    await vi.waitFor(() => expect(database.pid()).not.toBe(killed), 15_000);
    expect(await ask(database.url, 'SELECT n FROM kept')).toBe('7');
    expect(notices).toHaveBeenCalledWith(expect.stringContaining('ended unexpectedly'));
  });

  it('left behind by a killed Rapport is ended, and the data is used', async () => {
    const left = await start();
    await ask(left.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    forgetHolder();
    // The first holder would start it again: it plays the part of the killed one, so it is told to stop.
    const leftPid = left.pid();
    const next = startEmbeddedPostgres({ dataDir: join(folder, 'data'), onNotice: notices });
    void left.stop();
    const database = await next;
    started.push(database);
    expect(database.pid()).not.toBe(leftPid);
    expect(await ask(database.url, 'SELECT n FROM kept')).toBe('7');
    expect(notices).toHaveBeenCalledWith(expect.stringContaining('earlier Rapport left running'));
  });

  it('starts although its process id now belongs to a stranger', async () => {
    await (await start()).stop();
    const stranger = spawn('sleep', ['60'], asRoot ? { uid: 65_534 } : {});
    others.push(stranger);
    await once(stranger, 'spawn');
    const cluster = join(folder, 'data', 'postgres');
    writeFileSync(
      join(cluster, 'postmaster.pid'),
      `${stranger.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`,
    );
    const database = await start();
    expect(await ask(database.url, 'SELECT 1')).toBe('1');
    expect(processIdentity(stranger.pid ?? 0)).not.toBeNull();
  });
});

describe('the embedded database refuses in one line and changes nothing', () => {
  it('data of another major version', async () => {
    const cluster = join(folder, 'data', 'postgres');
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/^DATA_DIR: .* PostgreSQL 17, and this Rapport runs PostgreSQL 18/);
    expect(readFileSync(join(cluster, 'PG_VERSION'), 'utf8')).toBe('17\n');
  });

  it('a folder that holds something else', async () => {
    mkdirSync(join(folder, 'data', 'postgres'), { recursive: true });
    await expect(start()).rejects.toThrow(/^DATA_DIR: .* holds no database/);
  });

  it('a folder that cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(start(join(folder, 'file', 'data'))).rejects.toThrow(/^DATA_DIR: .* cannot be written/);
  });

  it('a database without its password', async () => {
    await (await start()).stop();
    rmSync(join(folder, 'data', 'postgres-password'));
    await expect(start()).rejects.toThrow(/^DATA_DIR: .*postgres-password is missing/);
    expect(existsSync(join(folder, 'data', 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('a damaged cluster, with what PostgreSQL said', async () => {
    await (await start()).stop();
    rmSync(join(folder, 'data', 'postgres', 'global', 'pg_control'));
    await expect(start()).rejects.toThrow(
      /^DATA_DIR: the embedded database does not start: .*could not find the database system/,
    );
  });
});

describe.skipIf(!asRoot)('as root, in a folder only root may enter', () => {
  it('data and programs go where the account of the database reaches them', async () => {
    chmodSync(folder, 0o700);
    const database = await start();
    const location = readFileSync(join(folder, 'data', 'postgres-location'), 'utf8').trim();
    try {
      expect(location).toMatch(/^\/var\/lib\/rapport-/);
      expect(await ask(database.url, 'SELECT 1')).toBe('1');
      await database.stop();
      expect(await ask((await start()).url, 'SELECT 1')).toBe('1');
    } finally {
      await Promise.all(started.map((each) => each.stop('immediate')));
      rmSync(location, { recursive: true });
    }
  });
});
