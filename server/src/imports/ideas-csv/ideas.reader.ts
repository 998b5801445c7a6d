import { email, line, longText } from '@rapport/shared/inputs/fields';
import {
  IDEA_TEXT_MAX,
  IDEA_TITLE_MAX,
  MEMBER_NAME_MAX,
  TAG_NAME_MAX,
  TAGS_PER_IDEA_MAX,
  TAGS_PER_SPACE_MAX,
} from '@rapport/shared/limits';
import { sameName } from '../../spaces/space.module.js';
import { badCell, cellOf, readRows, shown, valid, validText } from '../csv/cells.js';
import { momentOf } from '../csv/moments.js';
import { readTable, type TableRow } from '../csv/table.js';
import type { BadRow } from '../import.problem.js';

/** A person as a row names them. */
export interface RowPerson {
  /** Null when the row does not say. */
  name: string | null;
  email: string | null;
}

/** One idea of the table. */
export interface IdeaRow {
  /** What tells this row from others, in this file and in later ones. */
  key: string;
  title: string;
  text: string;
  author: RowPerson & { name: string };
  at: Date;
  stage: string | null;
  tags: string[];
  voters: (RowPerson & { email: string })[];
}

/** What rows may name. */
export interface KnownNames {
  stages: readonly string[];
  tags: readonly string[];
}

export const COLUMNS = {
  needed: ['title', 'text', 'author_name', 'author_email', 'created'],
  optional: ['id', 'stage', 'tags', 'voters'],
};

const ID_MAX = 200;
const title = line(IDEA_TITLE_MAX);
const text = longText(IDEA_TEXT_MAX);
const personName = line(MEMBER_NAME_MAX);
const tagName = line(TAG_NAME_MAX);
const externalId = line(ID_MAX);

/**
 * Reads a table of ideas and checks every row.
 *
 * @throws ImportProblem when the file or a column is missing.
 */
export async function readIdeas(
  path: string,
  now: Date,
  known: KnownNames,
): Promise<{ file: string; rows: { line: number; value: IdeaRow }[]; bad: BadRow[] }> {
  const table = await readTable(path, { ...COLUMNS, nameOf: columnName });
  const keys = new Map<string, number>();
  const tags = [...known.tags];
  const rows = readRows(table, (row) => {
    const idea = ideaOf(row, now, known.stages);
    const before = keys.get(idea.key);
    if (before !== undefined) {
      badCell(`is the same idea as in line ${before}`);
    }
    const added = idea.tags.filter((name) => !tags.some((tag) => sameName(tag, name)));
    if (tags.length + added.length > TAGS_PER_SPACE_MAX) {
      badCell(
        `with ${added.map(shown).join(', ')} the space would have more than ${TAGS_PER_SPACE_MAX} tags`,
      );
    }
    tags.push(...added);
    keys.set(idea.key, row.line);
    return idea;
  });
  return { file: table.file, rows, bad: table.bad };
}

/** `Author e-mail` and `author_email` are the same column. */
function columnName(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/e[-_ ]mail/, 'email')
    .replace(/[^a-z0-9]+/g, '_');
}

function ideaOf(row: TableRow, now: Date, stages: readonly string[]): IdeaRow {
  const author = {
    name: valid(row, 'author_name', personName),
    email: given(row, 'author_email') === null ? null : valid(row, 'author_email', email),
  };
  const idea = {
    title: valid(row, 'title', title),
    text: valid(row, 'text', text),
    author,
    at: momentOf(row, 'created', now),
    stage: stageOf(row, stages),
    tags: listOf(row, 'tags').map((name) => validText(name, 'tags', tagName)),
    voters: votersOf(row),
  };
  if (idea.tags.length > TAGS_PER_IDEA_MAX) {
    badCell(`tags: ${idea.tags.length} are more than the ${TAGS_PER_IDEA_MAX} an idea may have`);
  }
  const id = given(row, 'id') === null ? null : valid(row, 'id', externalId);
  const facts = [idea.title, author.email ?? author.name, idea.at.toISOString()];
  return { ...idea, key: id === null ? `row ${JSON.stringify(facts)}` : `id ${id}` };
}

function given(row: TableRow, column: string): string | null {
  return cellOf(row, column).trim() || null;
}

/** Parts of a cell that semicolons separate. */
function listOf(row: TableRow, column: string): string[] {
  return cellOf(row, column)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function stageOf(row: TableRow, stages: readonly string[]): string | null {
  const name = given(row, 'stage');
  if (name === null) {
    return null;
  }
  return (
    stages.find((stage) => sameName(stage, name)) ??
    badCell(`there is no stage called ${shown(name)}; there are ${stages.join(', ')}`)
  );
}

const WITH_NAME = /^(.*)<([^<>]*)>$/s;

/** `ada@example.org` or `Ada Lindqvist <ada@example.org>`, each person once. */
function votersOf(row: TableRow): IdeaRow['voters'] {
  const voters = new Map<string, IdeaRow['voters'][number]>();
  for (const part of listOf(row, 'voters')) {
    const [, name = '', address = part] = WITH_NAME.exec(part) ?? [];
    const voter = {
      email: validText(address, 'voters', email),
      name: name.trim() === '' ? null : validText(name, 'voters', personName),
    };
    voters.set(voter.email, voters.get(voter.email) ?? voter);
  }
  return [...voters.values()];
}
