import 'reflect-metadata';
import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './paging.js';

const ID = '0196f0c0-0000-7000-8000-000000000001';

it('reads back what it wrote', () => {
  const moment = '2026-03-02T09:00:00.000Z';
  expect(decodeCursor(encodeCursor([moment, ID]), ['moment', 'uuid'])).toEqual([moment, ID]);
  expect(decodeCursor(encodeCursor([-3, ID]), ['number', 'uuid'])).toEqual([-3, ID]);
  expect(decodeCursor(encodeCursor([null, ID]), ['number', 'uuid'])).toEqual([null, ID]);
  for (const decimal of ['0.25', '-712.5', '1e-7', '3', '0', '-Infinity']) {
    expect(decodeCursor(encodeCursor([decimal, ID]), ['decimal', 'uuid'])).toEqual([decimal, ID]);
  }
});

// Whatever else came through would be refused by Postgres in the middle of a statement, as our own failure.
it('refuses what the column behind it could not hold', () => {
  for (const [part, type] of [
    ['+275760-09-13T00:00:00.000Z', 'moment'],
    ['-271821-04-20T00:00:00.000Z', 'moment'],
    ['2026-02-31T00:00:00.000Z', 'moment'],
    ['1 (x)', 'moment'],
    [1e300, 'number'],
    [1.5, 'number'],
    [2 ** 31, 'number'],
    ['abc', 'decimal'],
    ['NaN', 'decimal'],
    ['1e999', 'decimal'],
    ['1e-999', 'decimal'],
    ['a\0', 'string'],
  ] as const) {
    const cursor = encodeCursor([part, ID]);
    expect(() => decodeCursor(cursor, [type, 'uuid']), `${part} as ${type}`).toThrow('not a cursor');
  }
});
