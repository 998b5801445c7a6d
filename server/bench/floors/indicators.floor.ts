import { statement } from '../../src/platform/statement.js';
import type { Database } from '../../src/platform/database.js';

// The least that answers the same: what was counted and the first cases, as rows.
const values = statement<Record<string, unknown>>(
  'bench.indicators',
  'select indicator, month, part, value from indicator_value where community_id = $1',
);
const cases = statement<Record<string, unknown>>(
  'bench.indicator_cases',
  'select indicator, kind, id, good from indicator_case where community_id = $1 and place <= 3',
);
const open = statement<Record<string, unknown>>(
  'bench.indicator_items',
  'select id, indicator, part, month, value, opened_at from attention_item where community_id = $1 and closed_at is null',
);

/** The counts behind the page, sent as they are. */
export async function readIndicatorRows(db: Database, communityId: string): Promise<object> {
  const [figures, first, items] = await Promise.all(
    [values, cases, open].map((which) => db.rows(which, [communityId])),
  );
  return { figures, first, items };
}
