import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databasePid, RapportProcess } from '../fixtures/rapport-process.ts';
import { freePort } from '../fixtures/rapport.ts';

let folder: string;
let settings: { PORT: string; DATA_DIR: string };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-start-'));
  chmodSync(folder, 0o711);
  settings = { PORT: String(await freePort()), DATA_DIR: join(folder, 'data') };
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts, waits for the end, and answers what was said after the steps. */
async function refusal(more: Record<string, string>): Promise<string> {
  const rapport = new RapportProcess({ ...settings, ...more });
  const code = await rapport.ended;
  expect(code, rapport.output).toBe(1);
  expect(databasePid(settings.DATA_DIR)).toBeNull();
  const lines = rapport.output.split('\n').filter((line) => /^[A-Z_.]+: /.test(line));
  expect(lines, rapport.output).toHaveLength(1);
  expect(rapport.output).not.toMatch(/^\s+at /m);
  return lines[0] ?? '';
}

it('a malformed setting', async () => {
  expect(await refusal({ PORT: 'four thousand' })).toBe('PORT: must be a whole number from 1 to 65535');
});

it('an unknown setting', async () => {
  expect(await refusal({ RAPPORT_ROLL: 'web' })).toMatch(/^RAPPORT_ROLL: is not a setting of Rapport/);
});

it('a port that is taken', async () => {
  const other = createServer().listen(Number(settings.PORT), '127.0.0.1');
  await once(other, 'listening');
  try {
    expect(await refusal({})).toMatch(new RegExp(`^PORT: ${settings.PORT} is taken`));
    expect(existsSync(settings.DATA_DIR)).toBe(false);
  } finally {
    other.close();
  }
});

it('an address that is not of this machine', async () => {
  expect(await refusal({ HOST: '192.0.2.1' })).toMatch(
    /^HOST: 192\.0\.2\.1 is not an address of this machine/,
  );
});

it('a database that cannot be reached, without its password', async () => {
  const line = await refusal({
    DATABASE_URL: `postgres://someone:hunter2@127.0.0.1:${await freePort()}/rapport`,
  });
  expect(line).toMatch(/^DATABASE_URL: the database at 127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)/);
  expect(line).not.toContain('hunter2');
});

it('a data folder that cannot be written', async () => {
  writeFileSync(join(folder, 'file'), '');
  expect(await refusal({ DATA_DIR: join(folder, 'file', 'data') })).toMatch(
    /^DATA_DIR: .* cannot be written/,
  );
});

it('data of another major version, which stays as it was', async () => {
  const cluster = join(settings.DATA_DIR, 'postgres');
  mkdirSync(cluster, { recursive: true });
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
  expect(await refusal({})).toMatch(/^DATA_DIR: .* holds data of PostgreSQL 17/);
  expect(readFileSync(join(cluster, 'PG_VERSION'), 'utf8')).toBe('17\n');
});

it('production without a secret', async () => {
  expect(await refusal({ NODE_ENV: 'production' })).toMatch(/^SECRET: is needed in production/);
});
