import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databasePid, operatorScript, RapportProcess } from '../fixtures/rapport-process.ts';
import { freePort } from '../fixtures/rapport.ts';

let folder: string;
let settings: { PORT: string; DATA_DIR: string; DEMO: string };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-operate-'));
  chmodSync(folder, 0o711);
  settings = { PORT: String(await freePort()), DATA_DIR: join(folder, 'data'), DEMO: '0' };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function rapport(...words: string[]): Promise<{ code: number | null; output: string }> {
  const tool = new RapportProcess(settings, [process.execPath, operatorScript, ...words]);
  return { code: await tool.ended, output: tool.output };
}

it('lists the commands when asked, and after one it does not know', async () => {
  const help = await rapport('help');
  expect(help.code).toBe(0);
  for (const name of ['create-admin', 'migrate', 'demo', 'help']) expect(help.output).toContain(`  ${name}`);
  const unknown = await rapport('migrat');
  expect(unknown.code).toBe(1);
  expect(unknown.output).toContain('There is no command called migrat');
  expect(unknown.output).toContain('  migrate');
});

it('starts the database for a command and ends it', async () => {
  const demo = await rapport('demo');
  expect(demo.output).toContain('The demo community is there');
  expect(demo.code).toBe(0);
  expect(databasePid(settings.DATA_DIR)).toBeNull();
  const again = await rapport('demo');
  expect(again.code).toBe(1);
  expect(again.output).toContain('There is a community already; nothing was changed.');
  const admin = await rapport('create-admin', 'ada@example.org', 'Ada', 'Lovelace');
  expect(admin.output).toContain('Ada Lovelace is an admin now');
});

it('uses the database of a Rapport that is running, and leaves it running', async () => {
  const server = new RapportProcess(settings);
  try {
    await server.ready();
    const admin = await rapport('create-admin', 'ada@example.org', 'Ada');
    expect(admin.code, admin.output).toBe(0);
    expect(admin.output).toMatch(/\/set-up\?token=/);
    expect(await server.status('/readyz')).toBe(200);
  } finally {
    server.signal('SIGTERM');
    await server.ended;
  }
});
