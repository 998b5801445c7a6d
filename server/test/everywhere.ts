import type { Services } from '../src/platform/context.js';

/**
 * Tables of the whole database, jobs included, in which something is written, whichever column; upper and lower case
 * alike.
 */
export async function tablesWith({ db }: Pick<Services, 'db'>, words: string): Promise<string[]> {
  const { rows: tables } = await db.connections.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await db.connections.query(
      `select 1 from ${name} t where strpos(lower(t::text), lower($1)) > 0 limit 1`,
      [words],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
