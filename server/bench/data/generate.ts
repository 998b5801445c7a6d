import pg from 'pg';
import { DEFAULT_PREFERENCES } from '../../src/members/member.module.js';
import { drawingFunctions } from './functions.js';
import { ideas } from './ideas.sql.js';
import { LANGUAGE } from './language.sql.js';
import { placeAndPeople } from './place.sql.js';
import { longView } from './long-view.sql.js';
import { ROLL_UP } from './roll-up.sql.js';
import type { Size } from './sizes.js';
import { irritants, suggestions } from './together.sql.js';
import { notices } from './told.sql.js';
import { word } from './word.sql.js';
import { answers, comments, votes } from './voices.sql.js';

/** From here on foreign keys are taken as kept while data is written; a test proves it at a smaller size. */
const UNCHECKED_FROM = 5_000;

/** Those that keep no promise but speed. */
const SECONDARY_INDEXES = `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and not i.indisunique order by 1`;

/**
 * Fills an empty, migrated database with a community of that size. The same seed gives the same people, words,
 * votes and places in time before the hour of the run.
 */
export async function generate(url: string, size: Size, seed: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const statements = [
    ...drawingFunctions(seed),
    ...LANGUAGE,
    ...placeAndPeople(size, JSON.stringify(DEFAULT_PREFERENCES)),
    ...ideas(size),
    ...votes(size),
    ...comments(size),
    ...answers(),
    ...irritants(size),
    ...suggestions(size),
    ...word(size),
    ...notices(),
    ...longView(size),
    ...ROLL_UP,
  ];
  try {
    // A database that is thrown away with its first mistake need not survive a power cut half filled.
    await client.query(
      `set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB'`,
    );
    if (size.ideas >= UNCHECKED_FROM) {
      await client.query('set session_replication_role = replica');
    }
    // Indexes are made once at the end, which is several times faster than with each row.
    const { rows: indexes } = await client.query<{ name: string; text: string }>(SECONDARY_INDEXES);
    for (const { name } of indexes) {
      await client.query(`drop index ${name}`);
    }
    for (const text of [...statements, ...indexes.map((index) => index.text)]) {
      await client.query(text);
    }
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
