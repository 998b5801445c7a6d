import { createHash } from 'node:crypto';
import type { QueryResultRow } from 'pg';

/** A prepared statement: Postgres plans it once per connection under its name. */
export interface Statement<Row extends QueryResultRow> {
  readonly name: string;
  readonly text: string;
  /** Carries the row type only; never set. */
  readonly row?: Row;
}

const texts = new Map<string, string>();

/**
 * @param name unique in the process, `<feature>.<what it answers>`.
 * @throws Error when another text has that name: a connection would refuse whichever of the two it meets second.
 */
export function statement<Row extends QueryResultRow>(name: string, text: string): Statement<Row> {
  const known = texts.get(name);
  if (known !== undefined && known !== text) {
    throw new Error(`Two statements are called ${name}.`);
  }
  texts.set(name, text);
  return { name, text };
}

/**
 * A statement put together from parts. Its name is a hash of the text, so one name never stands for two texts;
 * the parts must come from a small closed set, or connections fill up with plans.
 */
export function composedStatement<Row extends QueryResultRow>(prefix: string, text: string): Statement<Row> {
  const present = composed.get(text);
  if (present) {
    return present as Statement<Row>;
  }
  const made = { name: `${prefix}.${createHash('sha1').update(text).digest('hex').slice(0, 16)}`, text };
  if (composed.size >= MOST_COMPOSED) {
    composed.clear();
  }
  composed.set(text, made);
  return made;
}

// The same few texts come with every request; hashing one takes as long as a small query.
const composed = new Map<string, Statement<QueryResultRow>>();
const MOST_COMPOSED = 1_000;
