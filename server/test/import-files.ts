import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const COMMENTS = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body';
const VOTES = 'timestamp,datetime,comment-id,voter-id,vote';

/** A line of `comments.csv`: three seconds after the one with the number before. */
export function commentLine(
  id: number,
  body: string,
  more: { author?: number; moderated?: number } = {},
): string {
  const { author = id, moderated = 1 } = more;
  return `${MOMENT + id * 3000},Sun Sep 01 2019,${id},${author},0,0,${moderated},${body}`;
}

/** A line of `votes.csv`. @param after seconds since all comments were there. */
export function voteLine(comment: number, voter: number, vote: number, after = 0): string {
  return `${MOMENT + 60_000 + after * 1000},Sun Sep 01 2019,${comment},${voter},${vote}`;
}

/** The moment of the first comment, in milliseconds. */
export const MOMENT = Date.UTC(2019, 8, 1);

export interface PolisFiles {
  summary: string | Buffer | null;
  comments: string | Buffer | null;
  votes: string | Buffer | null;
}

/** An export with three statements, one of them rejected, and five votes by three people. */
export function smallExport(): { summary: string; comments: string; votes: string } {
  return {
    summary: [
      'topic,Parks and paths',
      'url,https://pol.is/parks',
      'conversation-description,"Where to',
      'walk?"',
      '',
    ].join('\n'),
    comments: [
      COMMENTS,
      commentLine(0, 'Benches in the shade would help.'),
      commentLine(1, '"Paths, wide ones, for wheelchairs"'),
      commentLine(2, 'Buy my watches', { moderated: -1 }),
      '',
    ].join('\n'),
    votes: [
      VOTES,
      voteLine(0, 0, 1),
      voteLine(0, 1, 1),
      voteLine(0, 7, -1),
      voteLine(1, 7, 0),
      voteLine(2, 7, 1),
      '',
    ].join('\n'),
  };
}

/** Writes an export into a new folder; what is null is left out. */
export async function polisFolder(files: Partial<PolisFiles> = {}): Promise<string> {
  const folder = await newFolder();
  for (const [name, content] of Object.entries({ ...smallExport(), ...files })) {
    if (content !== null) {
      await writeFile(join(folder, `${name}.csv`), content);
    }
  }
  return folder;
}

/** Writes one file into a new folder. @returns its path. */
export async function importFile(name: string, content: string | Buffer): Promise<string> {
  const path = join(await newFolder(), name);
  await writeFile(path, content);
  return path;
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
