import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { ImportItemKind, ImportKind } from './import.entity.js';

/** A source that was imported, as the operator's list shows it. */
export interface ImportFacts {
  id: string;
  kind: ImportKind;
  source: string;
  spaceId: string;
  spaceName: string;
  spaceSlug: string;
  counts: Record<string, number>;
  runs: number;
  newestAt: Date | null;
  startedAt: Date;
  finishedAt: Date | null;
}

const FACTS = `r.id, r.kind, r.source, r.space_id as "spaceId", s.name as "spaceName", s.slug as "spaceSlug",
  r.counts, r.runs, r.newest_at as "newestAt", r.started_at as "startedAt", r.finished_at as "finishedAt"
  from import_record r join space s on s.community_id = r.community_id and s.id = r.space_id`;

const all = statement<ImportFacts>(
  'imports.all',
  `select ${FACTS} where r.community_id = $1 order by r.started_at, r.id`,
);
const bySource = statement<ImportFacts>(
  'imports.by_source',
  `select ${FACTS} where r.community_id = $1 and r.kind = $2 and r.source = $3`,
);

/** Every source of a community that was imported, in the order of their latest runs. */
export async function listImports(db: Database, communityId: string): Promise<ImportFacts[]> {
  return db.rows(all, [communityId]);
}

/** The record of a source, if it was imported before. */
export async function findImport(
  db: Pick<Tx, 'row'>,
  communityId: string,
  kind: ImportKind,
  source: string,
): Promise<ImportFacts | null> {
  return db.row(bySource, [communityId, kind, source]);
}

/** What was written for a source, by its key there. */
export interface KnownItems {
  members: Map<string, string>;
  ideas: Map<string, string>;
  /** The moment a vote was imported with; null when it was taken back since. */
  votes: Map<string, Date | null>;
}

interface ItemRow {
  kind: ImportItemKind;
  key: string;
  targetId: string | null;
  at: Date | null;
}

const PAGE = 50_000;
const items = statement<ItemRow>(
  'imports.items',
  `select kind, key, target_id as "targetId", at from import_item
   where community_id = $1 and import_id = $2 and (kind, key) > ($3, $4) order by kind, key limit ${PAGE}`,
);

/** Everything written for a source so far; read in pages, since there may be a million. */
export async function knownItems(
  db: Pick<Tx, 'rows'>,
  communityId: string,
  importId: string,
): Promise<KnownItems> {
  const known: KnownItems = { members: new Map(), ideas: new Map(), votes: new Map() };
  for (let from: [string, string] = ['', '']; ;) {
    const rows = await db.rows(items, [communityId, importId, ...from]);
    for (const { kind, key, targetId, at } of rows) {
      if (kind === 'VOTE') {
        known.votes.set(key, at);
      } else if (targetId) {
        (kind === 'MEMBER' ? known.members : known.ideas).set(key, targetId);
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) {
      return known;
    }
    from = [last.kind, last.key];
  }
}
