import { expect, it } from 'vitest';
import { countWords } from './count-words';

it.each([
  ['Read the meter', 'en', 3],
  ['  Two,   words!  ', 'en', 2],
  ['', 'en', 0],
  ['… – !', 'en', 0],
  ['Zählerstände per Foto', 'de', 3],
  ['one two three', 'not a language', 3],
])('counts the words of %j in %s', (text, language, count) => {
  expect(countWords(text, language)).toBe(count);
});

// Where words end is up to the browser's dictionary; that they are told apart at all is what counts.
it.each([
  ['検針を写真で送る', 'ja'],
  ['用照片读取电表', 'zh'],
])('tells the words of %j apart without blanks', (text, language) => {
  expect(countWords(text, language)).toBeGreaterThanOrEqual(3);
});
