import { expect, it } from 'vitest';
import { tableOfCounts, wordsOfOutcome } from './import-words.js';

const space = { name: 'Parks', slug: 'parks', isNew: true };
const nothing = { moved: 0, takenBack: 0 };

it('says what was added, in words and figures below each other', () => {
  const added = { ideas: 119, people: 1_921, support: 30_950 };
  const counts = { statements: 197, support: 30_950 };
  expect(wordsOfOutcome({ space, added, changed: nothing, counts, bad: [] }, false)).toEqual([
    'Added to the new space "Parks" (parks):',
    '  Ideas       119',
    '  People    1,921',
    '  Support  30,950',
    '',
    'In the source:',
    '  Statements     197',
    '  Support     30,950',
  ]);
});

it('says what would be added, changed and left out, and that nothing was written', () => {
  const bad = [{ file: 'votes.csv', line: 3, reason: 'vote is empty' }];
  const added = { ideas: 0, people: 0, support: 2 };
  const changed = { moved: 1, takenBack: 4 };
  expect(
    wordsOfOutcome(
      { space: { ...space, isNew: false }, added, changed, counts: { support: 2, skippedRows: 1 }, bad },
      true,
    ),
  ).toEqual([
    'votes.csv, line 3: vote is empty',
    '1 row would be left out, as listed.',
    '',
    'This would be added to the space "Parks" (parks):',
    '  Ideas                      0',
    '  People                     0',
    '  Support                    2',
    '  Support with a newer date  1',
    '  Support taken back         4',
    '',
    'In the source:',
    '  Support        2',
    '  Rows left out  1',
    '',
    'Nothing was written.',
  ]);
});

it('says in one sentence that everything is there already', () => {
  const added = { ideas: 0, people: 0, support: 0 };
  const [first] = wordsOfOutcome({ space, added, changed: nothing, counts: {}, bad: [] }, false);
  expect(first).toBe('Everything of it is in the new space "Parks" (parks) already.');
});

it('has words for every count of a Polis conversation, and passes over what nobody counts any more', () => {
  const names =
    'statements published rejected people voteEvents lastVotes support disagrees passes onRejected'
      .split(' ')
      .concat('skippedRows', 'unheardOf');
  const lines = tableOfCounts(Object.fromEntries(names.map((name) => [name, 1])));
  expect(lines).toHaveLength(names.length - 1);
  expect(lines.join('\n')).not.toMatch(/[a-z][A-Z]|unheardOf/);
});
