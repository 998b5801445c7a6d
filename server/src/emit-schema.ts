import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { modules } from './modules.js';
import { schemaOf } from './platform/schema.js';

/** The API as one text: what clients generate their types from, and what a review of a change looks at. */
export async function printedSchema(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await schemaOf(modules)))}\n`;
}

if (process.argv[1] === import.meta.filename) {
  await writeFile(join(import.meta.dirname, '../../schema.graphql'), await printedSchema());
}
