import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import type { Manifest } from '../src/exports/export.manifest.js';
import { exportCommunity, ExportProblem, importExport } from '../src/exports/export.module.js';
import type { Services } from '../src/platform/context.js';
import { deaf, emptyPlace, testFolder } from './exports.js';

/** A row of a file. */
export type Row = Record<string, unknown>;

/** An export that somebody changes who wants it to be taken, and an empty place that should not take it. */
export interface Forgery {
  /** The export as it was written. */
  readonly whole: string;
  readonly place: Services;
  /** A copy to change. */
  copy(): Promise<string>;
  changeManifest(path: string, change: (manifest: Manifest) => void): Promise<void>;
  /** Changes the lines of a file and lets the manifest agree. */
  forge(path: string, name: string, change: (lines: string[]) => (string | Buffer)[]): Promise<void>;
  /** Changes values of one row. @param at from 0. */
  forgeRow(path: string, name: string, at: number, values: object): Promise<void>;
  /** The rows of a file. */
  rows(path: string, name: string): Promise<Row[]>;
  /** Why an export is not taken; nothing of it may stay. */
  refusal(path: string): Promise<string>;
}

const fileOf = (path: string, name: string): string => join(path, 'data', `${name}.jsonl`);

async function changeManifest(path: string, change: (manifest: Manifest) => void): Promise<void> {
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  change(manifest);
  await writeFile(file, JSON.stringify(manifest));
}

async function linesIn(path: string, name: string): Promise<string[]> {
  return (await readFile(fileOf(path, name), 'utf8')).split('\n').filter((line) => line !== '');
}

const forge: Forgery['forge'] = async (path, name, change) => {
  const content = Buffer.concat(
    change(await linesIn(path, name)).map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\n')])),
  );
  await writeFile(fileOf(path, name), content);
  await changeManifest(path, ({ files }) => {
    const facts = files.find((one) => one.name === `data/${name}.jsonl`);
    Object.assign(facts ?? {}, {
      rows: content.toString('latin1').split('\n').length - 1,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  });
};

/** An export of a community of this test file's own. @param fill makes the community. */
export function useForgery(file: string, fill: (services: Services) => Promise<unknown>): Forgery {
  let folder = '';
  let place: Services;
  let copies = 0;
  const whole = (): string => join(folder, 'whole');
  beforeAll(async () => {
    folder = await testFolder();
    const source = await emptyPlace(file, 'source');
    await fill(source);
    await exportCommunity(source, whole(), deaf);
    place = await emptyPlace(file, 'place');
  }, 60_000);
  return {
    get whole() {
      return whole();
    },
    get place() {
      return place;
    },
    async copy() {
      const path = join(folder, `copy-${++copies}`);
      await cp(whole(), path, { recursive: true });
      return path;
    },
    changeManifest,
    forge,
    forgeRow: (path, name, at, values) =>
      forge(path, name, (lines) =>
        lines.map((line, n) =>
          n === at ? JSON.stringify({ ...(JSON.parse(line) as Row), ...values }) : line,
        ),
      ),
    rows: async (path, name) => (await linesIn(path, name)).map((line) => JSON.parse(line) as Row),
    async refusal(path) {
      const problem = await importExport(place, path, deaf).then(
        () => 'taken',
        (error: Error) => error,
      );
      expect(problem).toBeInstanceOf(ExportProblem);
      const { rows } = await place.db.connections.query('select id from community limit 1');
      expect(rows, 'nothing is left behind').toEqual([]);
      return (problem as Error).message;
    },
  };
}
