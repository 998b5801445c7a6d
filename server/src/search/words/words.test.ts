import { describe, expect, it } from 'vitest';
import { parseQuery } from '../query.parse.js';
import { slipsBetween } from './distance.js';
import { fold } from './fold.js';
import { configurationOf } from './languages.js';
import { plainOf } from './plain.js';
import { gramsOf, tokensOf } from './tokens.js';

describe('folding', () => {
  it.each([
    ['Größe', 'grosse'],
    ['ÉCOLE', 'ecole'],
    ['İzmir', 'izmir'],
    ['ﬁne', 'fine'],
    ['Łódź', 'lodz'],
    ['العدّاد', 'العداد'],
    ['हिन्दी', 'हिन्दी'],
    ['がぎ', 'がぎ'],
    ['한국', '한국'],
  ])('takes capitals and accents off %s, and leaves other marks', (word, folded) => {
    expect(fold(word)).toBe(folded.normalize('NFC'));
  });
});

it('tells words from runs without spaces, each where it stands', () => {
  const text = 'Das Uber的司機 (x2)';
  const tokens = [...tokensOf(text)];
  expect(tokens.map((token) => token.text)).toEqual(['das', 'uber', '的司機', 'x2']);
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['Das', 'Uber', '的司機', 'x2']);
  expect(tokens.map(({ unspaced }) => unspaced)).toEqual([false, false, true, false]);
  expect(gramsOf('的司機')).toEqual(['的', '司', '機', '的司', '司機']);
});

it.each([
  ['calender', 'calendar', 1],
  ['claendar', 'calendar', 1],
  ['calndar', 'calendar', 1],
  ['kalendarr', 'calendar', 2],
  ['tree', 'calendar', null],
  ['', '', 0],
])('counts the slips between %s and %s', (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips);
  expect(slipsBetween(b, a, 2)).toBe(slips);
});

it('reads a query in parts', () => {
  const query = parseQuery('Map -"dark mode" “light rail” -x --y tra', 'en');
  expect(query.phrases).toEqual(['light rail']);
  expect(query.excluded).toEqual(['dark mode', 'x']);
  expect(query.words.map(({ text }) => text)).toEqual(['light', 'rail', 'map', 'y', 'tra']);
  expect(query.words.filter(({ unfinished }) => unfinished).map(({ text }) => text)).toEqual(['tra']);
});

it('knows a stemmer by the first part of a language tag', () => {
  expect(['de-AT', 'zh-TW', 'EN', 'nb', ''].map(configurationOf)).toEqual([
    'search_german',
    'search_simple',
    'search_english',
    'search_norwegian',
    'search_simple',
  ]);
});

it('takes markup away without joining or parting words', () => {
  expect(plainOf('<p>in<strong>put</strong> &lt;b&gt;</p>\n<ul><li>a</li><li>b</li></ul>')).toBe(
    'input <b> a b',
  );
});
