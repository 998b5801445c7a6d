import { join } from 'node:path';
import { line, longText } from '@rapport/shared/inputs/fields';
import { IDEA_TEXT_MAX, URL_MAX } from '@rapport/shared/limits';
import { badCell, cellOf, readRows, sensibleMoment, valid, wholeNumber } from '../csv/cells.js';
import { readPairs, readTable } from '../csv/table.js';
import { ImportProblem, type BadRow } from '../import.problem.js';

/** A statement of a conversation. */
export interface Statement {
  id: number;
  author: number;
  at: Date;
  /** Rejected by the moderators of the conversation; it was never put to a vote for all to see. */
  rejected: boolean;
  text: string;
}

/** What somebody said to a statement, once or again. */
export interface VoteEvent {
  statement: number;
  voter: number;
  at: Date;
  /** 1 agrees, -1 disagrees, 0 passes. */
  vote: number;
}

/** An export of a Polis conversation as it is in its files. */
export interface PolisExport {
  topic: string;
  url: string;
  description: string;
  statements: Statement[];
  votes: VoteEvent[];
  bad: BadRow[];
}

const ID_MAX = 2 ** 31 - 1;
const COUNT_MAX = 2 ** 31 - 1;
const TOPIC_MAX = 2_000;
const statementText = longText(IDEA_TEXT_MAX);

/**
 * Reads a folder with `summary.csv`, `comments.csv` and `votes.csv` and checks every row of them.
 *
 * @throws ImportProblem when a file or a column is missing.
 */
export async function readPolisExport(folder: string, now: Date): Promise<PolisExport> {
  const summary = await readSummary(folder);
  const { statements, bad: badStatements, skipped } = await readStatements(folder, now);
  const { votes, bad: badVotes } = await readVotes(folder, now, statements, skipped);
  return {
    ...summary,
    statements: [...statements.values()],
    votes,
    bad: [...summary.bad, ...badStatements, ...badVotes],
  };
}

async function readSummary(
  folder: string,
): Promise<Pick<PolisExport, 'topic' | 'url' | 'description' | 'bad'>> {
  const { file, pairs, bad } = await readPairs(join(folder, 'summary.csv'));
  const needed = (name: string, max: number): string => {
    const value = line(max).safeParse(pairs.get(name) ?? '');
    if (!value.success) {
      throw new ImportProblem(
        `${file}: ${pairs.has(name) ? `${name} is empty or too long` : `there is no row called ${name}`}`,
      );
    }
    return value.data;
  };
  return {
    topic: needed('topic', TOPIC_MAX),
    url: needed('url', URL_MAX),
    description: pairs.get('conversation-description')?.trim() ?? '',
    bad,
  };
}

async function readStatements(
  folder: string,
  now: Date,
): Promise<{ statements: Map<number, Statement>; bad: BadRow[]; skipped: Set<string> }> {
  const table = await readTable(join(folder, 'comments.csv'), {
    needed: ['timestamp', 'comment-id', 'author-id', 'moderated', 'comment-body'],
    others: 'allowed',
  });
  const statements = new Map<number, Statement>();
  const skipped = new Set<string>();
  readRows(table, (row) => {
    // Votes on a statement that is left out are left out with it, instead of being as many bad rows.
    skipped.add(cellOf(row, 'comment-id').trim());
    const statement: Statement = {
      id: wholeNumber(row, 'comment-id', 0, ID_MAX),
      at: sensibleMoment('timestamp', wholeNumber(row, 'timestamp', 0, 1e15), now),
      author: wholeNumber(row, 'author-id', 0, ID_MAX),
      rejected: wholeNumber(row, 'moderated', -1, 1) === -1,
      text: valid(row, 'comment-body', statementText),
    };
    for (const count of ['agrees', 'disagrees'].filter((column) => row.columns.has(column))) {
      // These differ from the events and are not used; but a row in which they are not numbers is out of joint.
      wholeNumber(row, count, 0, COUNT_MAX);
    }
    if (statements.has(statement.id)) {
      badCell(`comment-id ${statement.id} occurs a second time`);
    }
    statements.set(statement.id, statement);
    skipped.delete(String(statement.id));
  });
  return { statements, bad: table.bad, skipped };
}

async function readVotes(
  folder: string,
  now: Date,
  statements: ReadonlyMap<number, Statement>,
  skipped: ReadonlySet<string>,
): Promise<{ votes: VoteEvent[]; bad: BadRow[] }> {
  const table = await readTable(join(folder, 'votes.csv'), {
    needed: ['timestamp', 'comment-id', 'voter-id', 'vote'],
    others: 'allowed',
  });
  const read = readRows(table, (row) => {
    const vote: VoteEvent = {
      statement: wholeNumber(row, 'comment-id', 0, ID_MAX),
      at: sensibleMoment('timestamp', wholeNumber(row, 'timestamp', 0, 1e15), now),
      voter: wholeNumber(row, 'voter-id', 0, ID_MAX),
      vote: wholeNumber(row, 'vote', -1, 1),
    };
    if (!statements.has(vote.statement) && !skipped.has(String(vote.statement))) {
      badCell(`comment-id ${vote.statement} is not in comments.csv`);
    }
    return vote;
  });
  const votes = read.map(({ value }) => value).filter((vote) => statements.has(vote.statement));
  return { votes, bad: table.bad };
}
