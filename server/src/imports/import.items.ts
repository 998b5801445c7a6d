import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { ImportItemKind } from './import.entity.js';

/** Something that is being written, under the key it has in its source. */
export interface NewItem {
  key: string;
  targetId?: string;
  at?: Date | null;
  facts?: Record<string, number> | null;
}

const putItems = statement(
  'imports.put_items',
  `insert into import_item (community_id, import_id, kind, key, target_id, at, facts)
   select $1, $2, $3, new.key, new.target_id, new.at, new.facts
   from unnest($4::text[], $5::uuid[], $6::timestamptz[], $7::jsonb[]) as new(key, target_id, at, facts)
   on conflict (community_id, import_id, kind, key) do update
     set at = excluded.at, facts = coalesce(excluded.facts, import_item.facts)`,
);

/** Remembers what is written in this transaction, or what is newly known of it. */
export async function rememberItems(
  tx: Tx,
  { communityId, importId, kind }: { communityId: string; importId: string; kind: ImportItemKind },
  items: readonly NewItem[],
): Promise<void> {
  await tx.rows(putItems, [
    communityId,
    importId,
    kind,
    items.map(({ key }) => key),
    items.map(({ targetId }) => targetId ?? null),
    items.map(({ at }) => at ?? null),
    items.map(({ facts }) => (facts ? JSON.stringify(facts) : null)),
  ]);
}
