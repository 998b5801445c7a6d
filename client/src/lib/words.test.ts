import { expect, it } from 'vitest';
import { wordsOf } from './words';

const t = wordsOf('test', {
  plain: 'Plain',
  hello: 'Hello {{name}}, {{name}}',
  ideas_zero: 'No ideas',
  ideas_one: '{{count}} idea',
  ideas_other: '{{count}} ideas',
  deep: { er: 'Deeper' },
});

it('finds words, also those further in', () => {
  expect(t('plain')).toBe('Plain');
  expect(t('deep.er')).toBe('Deeper');
});

it('puts values in as they are, without reading them as markup', () => {
  expect(t('hello', { name: '<b>$&</b>' })).toBe('Hello <b>$&</b>, <b>$&</b>');
});

it('picks the form for a number and writes it as the language does', () => {
  expect([0, 1, 2, 1234].map((count) => t('ideas', { count }))).toEqual([
    'No ideas',
    '1 idea',
    '2 ideas',
    '1,234 ideas',
  ]);
});
