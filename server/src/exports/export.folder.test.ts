import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { testFolder } from '../../test/exports.js';
import { ExportFolder } from './export.folder.js';

let root: string;
beforeAll(async () => {
  root = await testFolder();
});

const failing = (code: string) => async (): Promise<number> => {
  throw Object.assign(new Error(`${code}: write`), { code });
};

it('takes no folder that has something in it, and says what is wrong with a place in one line', async () => {
  await mkdir(join(root, 'full'));
  await writeFile(join(root, 'full', 'letter.txt'), 'Dear Rosa');
  await expect(ExportFolder.open(join(root, 'full'))).rejects.toThrow(
    /full is not empty; name a folder that is/,
  );
  await expect(ExportFolder.open(join(root, 'full', 'letter.txt', 'x'))).rejects.toThrow(
    /letter.txt\/x: A part of it is not a folder\.$/,
  );
  expect(await readdir(join(root, 'full'))).toEqual(['letter.txt']);
});

it('has its name only when it is whole', async () => {
  const path = join(root, 'whole');
  await mkdir(path);
  const folder = await ExportFolder.open(path);
  const long = 'ü'.repeat(400_000);
  const facts = await folder.file('data/ideas.jsonl', async (add) => {
    await add('one\n');
    await add(long);
    return 2;
  });
  expect(facts).toMatchObject({ name: 'data/ideas.jsonl', rows: 2, bytes: 800_004 });
  expect(await readdir(path), 'nothing yet').toEqual([]);
  const second = await ExportFolder.open(path);
  expect(second.leftovers, 'as after kill -9').toHaveLength(1);
  await second.discard();
  await folder.finish();
  expect((await readdir(path)).toSorted()).toEqual(['csv', 'data', 'images']);
  expect(await readFile(join(path, 'data/ideas.jsonl'), 'utf8')).toBe(`one\n${long}`);
});

it.each([
  ['ENOSPC', 'The disk is full.'],
  ['EACCES', 'You may not write there.'],
])('says what %s means and leaves nothing', async (code, sentence) => {
  const path = join(root, code);
  const folder = await ExportFolder.open(path);
  await expect(folder.file('data/votes.jsonl', failing(code))).rejects.toThrow(
    `${path}/data/votes.jsonl: ${sentence}`,
  );
  await folder.discard();
  expect((await readdir(root)).filter((name) => name.startsWith(code))).toEqual([]);
});
