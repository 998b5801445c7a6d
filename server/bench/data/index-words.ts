import { openDatabase } from '../../src/platform/database.js';
import { reindexCommunity } from '../../src/search/search.module.js';
import { schemaOptions } from '../../src/services.js';

/** Makes the search entries of everything in a filled database, as an import does. */
export async function indexWords(url: string): Promise<void> {
  const db = await openDatabase(url, { ...schemaOptions, poolMax: 2 });
  try {
    const { rows } = await db.connections.query<{ id: string }>('select id from community');
    for (const { id } of rows) {
      await reindexCommunity({ db }, id);
    }
  } finally {
    await db.close();
  }
}
