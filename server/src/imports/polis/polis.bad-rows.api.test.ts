import { describe, expect, it } from 'vitest';
import { statement } from '../../platform/statement.js';
import {
  commentLine,
  MOMENT,
  polisFolder,
  smallExport,
  voteLine,
  type PolisFiles,
} from '../../../test/import-files.js';
import { useWorlds, type World } from '../../../test/world.js';
import { describeBadRow, importPolis } from '../import.module.js';

const inWorld = useWorlds(import.meta.filename);
const STOP = { space: null, dryRun: false, skipBad: false };
const SKIP = { ...STOP, skipBad: true };
const { summary, comments, votes } = smallExport();

const rows = statement<{ rows: number }>(
  'test.import_rows',
  `select ((select count(*) from idea where community_id = $1) + (select count(*) from member where community_id = $1)
     + (select count(*) from space where community_id = $1) + (select count(*) from import_record where community_id = $1)
     + (select count(*) from domain_event where community_id = $1))::int as rows`,
);

async function nothingIn(world: World): Promise<void> {
  expect(await world.services.db.row(rows, [world.communityId])).toEqual({ rows: 0 });
}

/** Puts a line behind the last one of a file that ends with a line end. */
function withLine(file: string, line: string): string {
  return `${file}${line}\n`;
}

function latin1(file: string, line: string): Buffer {
  return Buffer.concat([Buffer.from(file), Buffer.from(`${line}\n`, 'latin1')]);
}

describe('a row that cannot be taken', () => {
  it.each<[what: string, files: Partial<PolisFiles>, said: string]>([
    [
      'misses a column',
      { votes: withLine(votes, `${MOMENT},Sun,0,3`) },
      'votes.csv, line 7: has 4 columns instead of 5',
    ],
    [
      'has a word for a number',
      { votes: withLine(votes, `${MOMENT},Sun,0,x,1`) },
      'votes.csv, line 7: voter-id is not a whole number: "x"',
    ],
    [
      'has half a vote',
      { votes: withLine(votes, `${MOMENT},Sun,0,3,0.5`) },
      'votes.csv, line 7: vote is not a whole number: "0.5"',
    ],
    [
      'has two votes in one',
      { votes: withLine(votes, voteLine(0, 3, 2)) },
      'votes.csv, line 7: vote is not between -1 and 1: "2"',
    ],
    [
      'has an empty number',
      { votes: withLine(votes, `${MOMENT},Sun,0,3,`) },
      'votes.csv, line 7: vote is empty',
    ],
    [
      'names an unknown statement',
      { votes: withLine(votes, voteLine(99, 3, 1)) },
      'votes.csv, line 7: comment-id 99 is not in comments.csv',
    ],
    [
      'has a negative id',
      { votes: withLine(votes, voteLine(0, -3, 1)) },
      'votes.csv, line 7: voter-id is not between 0 and 2147483647: "-3"',
    ],
    [
      'counts seconds',
      { votes: withLine(votes, '1567296000,Sun,0,3,1') },
      'votes.csv, line 7: timestamp lies before 1990',
    ],
    [
      'is still to come',
      { votes: withLine(votes, `${Date.UTC(2030, 0, 1)},Sun,0,3,1`) },
      'votes.csv, line 7: timestamp lies in the future',
    ],
    [
      'repeats an id',
      { comments: withLine(comments, commentLine(1, 'Again')) },
      'comments.csv, line 5: comment-id 1 occurs a second time',
    ],
    [
      'says nothing',
      { comments: withLine(comments, commentLine(3, '"  "')) },
      'comments.csv, line 5: comment-body is empty',
    ],
    [
      'says too much',
      { comments: withLine(comments, commentLine(3, 'long '.repeat(2_001))) },
      'comments.csv, line 5: comment-body: This is too long.',
    ],
    [
      'has no known judgement',
      { comments: withLine(comments, commentLine(3, 'Trees', { moderated: 4 })) },
      'comments.csv, line 5: moderated is not between -1 and 1: "4"',
    ],
    [
      'is not valid UTF-8',
      { comments: latin1(comments, commentLine(3, 'Bäume')) },
      'comments.csv, line 5: is not valid UTF-8',
    ],
    [
      'opens a quote',
      { comments: withLine(comments, commentLine(3, '"Trees')) },
      'comments.csv, line 5: a quote is opened and never closed',
    ],
    [
      'goes on after a quote',
      { comments: withLine(comments, commentLine(3, '"Trees" and')) },
      'comments.csv, line 5: after a closing quote something else',
    ],
    [
      'has a column too many',
      { comments: withLine(comments, commentLine(3, 'Trees, many')) },
      'comments.csv, line 5: has 9 columns instead of 8',
    ],
    [
      'has a quote inside',
      { comments: withLine(comments, commentLine(3, 'Trees, 3" wide')) },
      'comments.csv, line 5: a quote stands inside a value that does not begin with one',
    ],
    [
      'has three columns in the summary',
      { summary: withLine(summary, 'views,1,2') },
      'summary.csv, line 5: has 3 columns instead of 2',
    ],
  ])('%s stops the import, and is skipped when asked', async (_what, files, said) => {
    const world = await inWorld();
    const folder = await polisFolder(files);
    const stopped = importPolis(world.services, world.communityId, folder, STOP);
    await expect(stopped).rejects.toThrow(said);
    await expect(stopped).rejects.toThrow('Nothing was imported.');
    await nothingIn(world);
    const { bad, added, counts } = await importPolis(world.services, world.communityId, folder, SKIP);
    expect(bad.map(describeBadRow)).toEqual([expect.stringContaining(said)]);
    expect(counts['skippedRows']).toBe(1);
    expect(added).toEqual({ people: 4, ideas: 2, support: 2 });
  });

  it('takes the votes on it along, and does not swallow what follows it', async () => {
    const world = await inWorld();
    const [head, first, ...rest] = comments.split('\n');
    const folder = await polisFolder({
      comments: [head, first?.replace('Benches', '"Benches'), ...rest].join('\n'),
    });
    const { bad, added } = await importPolis(world.services, world.communityId, folder, SKIP);
    expect(bad.map(describeBadRow)).toContainEqual(expect.stringContaining('comments.csv, line 2: '));
    expect(added).toMatchObject({ ideas: 1, support: 0 });
  });
});

describe('a file that cannot be taken', () => {
  it.each<[what: string, files: Partial<PolisFiles>, said: string]>([
    ['is missing', { votes: null }, 'votes.csv: there is no such file'],
    ['is empty', { votes: '\n\n' }, 'votes.csv: is empty'],
    [
      'lacks a column',
      { votes: votes.replace('voter-id', 'voter') },
      'votes.csv, line 1: there is no column called voter-id',
    ],
    [
      'has a column twice',
      { votes: votes.replace('datetime', 'vote') },
      'votes.csv, line 1: two columns are called vote',
    ],
    ['is in UTF-16', { votes: Buffer.from(`\uFEFF${votes}`, 'utf16le') }, 'votes.csv: is in UTF-16'],
    ['has no topic', { summary: 'url,https://pol.is/parks\n' }, 'summary.csv: there is no row called topic'],
    ['has a broken first line', { votes: `"${votes}` }, 'votes.csv, line 1: '],
  ])('%s stops the import even when bad rows are skipped', async (_what, files, said) => {
    const world = await inWorld();
    const folder = await polisFolder(files);
    await expect(importPolis(world.services, world.communityId, folder, SKIP)).rejects.toThrow(said);
    await nothingIn(world);
  });
});

it('takes byte order marks, CRLF and line breaks inside quotes, and reckons lines right behind them', async () => {
  const world = await inWorld();
  const windows = (file: string): string => `\uFEFF${file.replaceAll('\n', '\r\n')}`;
  const folder = await polisFolder({
    summary: windows(summary),
    comments: windows(withLine(comments, commentLine(3, '"Trees\n\nand ""bushes"""'))),
    votes: windows(withLine(withLine(votes, voteLine(3, 7, 1)), voteLine(98, 7, 1))),
  });
  await expect(importPolis(world.services, world.communityId, folder, STOP)).rejects.toThrow(
    'votes.csv, line 8: comment-id 98',
  );
  const { added } = await importPolis(world.services, world.communityId, folder, SKIP);
  expect(added).toEqual({ people: 5, ideas: 3, support: 3 });
  const [idea] = await world.services.db.rows(textOf, [world.communityId, 'Trees and "bushes"']);
  expect(idea?.text).toBe('Trees\n\nand "bushes"');
});

const textOf = statement<{ text: string }>(
  'test.text_of',
  `select text from idea where community_id = $1 and title = $2`,
);

it('says what it would do and writes nothing', async () => {
  const world = await inWorld();
  const folder = await polisFolder();
  const would = await importPolis(world.services, world.communityId, folder, { ...STOP, dryRun: true });
  expect(would.added).toEqual({ people: 4, ideas: 2, support: 2 });
  expect(would.space).toEqual({ name: 'Parks and paths', slug: null, isNew: true });
  await nothingIn(world);
  const { added } = await importPolis(world.services, null, folder, { ...STOP, dryRun: true });
  expect(added).toEqual(would.added);
});
