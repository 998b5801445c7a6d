import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importFile } from '../../../test/import-files.js';
import { cellOf } from './cells.js';
import { readTable } from './table.js';

const columns = { needed: ['a', 'b'] };
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

it('reads back whatever was written, and knows the line of each row', async () => {
  const path = await importFile('t.csv', '');
  const value = fc.string({ unit: fc.constantFrom('x', '"', ',', '\n', '\r\n', ' ', 'é', '車', ';') });
  const rows = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (written, end, mark) => {
      const lines = [['a', 'b'], ...written].map(([a = '', b = '']) => `${quoted(a)},${quoted(b)}${end}`);
      await writeFile(path, `${mark ? '\uFEFF' : ''}${lines.join('')}`);
      const table = await readTable(path, columns);
      expect(table.bad).toEqual([]);
      expect(table.rows.map((row) => [cellOf(row, 'a'), cellOf(row, 'b')])).toEqual(written);
      const begins = lines.map((_, place) => lines.slice(0, place).join('').split('\n').length);
      expect(table.rows.map(({ line }) => line)).toEqual(begins.slice(1));
    }),
    { numRuns: 150 },
  );
});

it('goes on after rows with broken quotes and broken letters', async () => {
  const bytes = Buffer.concat([
    Buffer.from('a,b\n1,"one\n2,two\n\n3,"three" 3\n4,four\n'),
    Buffer.from('5,f\xfcnf\n', 'latin1'),
    Buffer.from('6,"six\nsix"\n7\n8,eight'),
  ]);
  const { rows, bad } = await readTable(await importFile('t.csv', bytes), columns);
  expect(rows.map((row) => [row.line, cellOf(row, 'b')])).toEqual([
    [3, 'two'],
    [6, 'four'],
    [8, 'six\nsix'],
    [11, 'eight'],
  ]);
  expect(bad.map(({ line }) => line).sort((one, other) => (one ?? 0) - (other ?? 0))).toEqual([2, 5, 7, 10]);
});

it('reads no more than it was told to know', async () => {
  const path = await importFile('t.csv', 'a,b,c\n1,2,3\n');
  await expect(readTable(path, columns)).rejects.toThrow(
    't.csv, line 1: the column "c" is not known; the columns are a, b',
  );
  expect((await readTable(path, { ...columns, others: 'allowed' })).rows).toHaveLength(1);
});
