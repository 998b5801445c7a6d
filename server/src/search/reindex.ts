import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { SearchWordEntity } from './search.entity.js';
import { SOURCE_KINDS, sourcesAfter, type Source } from './entry.sources.js';
import { addWordCounts, INDEX_VERSION, WordCounts, writeEntries } from './entry.writes.js';

const PORTION = 1_000;

const markMade = statement(
  'search.mark_made',
  `insert into search_index (community_id, version) values ($1, $2)
   on conflict (community_id) do update set version = excluded.version`,
);

/**
 * Makes the entries of a whole community from its rows, within one transaction: for imports, the demo and whatever
 * else writes rows in bulk, past the events that search listens to.
 *
 * @returns how many entries there are.
 */
export async function indexCommunity(
  tx: Tx,
  communityId: string,
  report: (entries: number) => void = () => undefined,
): Promise<number> {
  return indexWith((work) => work(tx), communityId, report);
}

/** The same in many short transactions, while people go on writing. */
export async function reindexCommunity(
  { db }: Pick<Services, 'db'>,
  communityId: string,
  report: (entries: number) => void = () => undefined,
): Promise<number> {
  return indexWith((work) => db.transaction(work), communityId, report);
}

type InTx = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;

async function indexWith(
  inTx: InTx,
  communityId: string,
  report: (entries: number) => void,
): Promise<number> {
  const counts = new WordCounts();
  let entries = 0;
  await inTx((tx) => removeStale(tx, communityId));
  for (const kind of SOURCE_KINDS) {
    for (let after: string | null = null; ;) {
      const last: Source | undefined = await inTx(async (tx) => {
        const sources = await sourcesAfter(tx, communityId, kind, after, PORTION);
        if (sources.length > 0) {
          const words = await writeEntries(tx, communityId, sources);
          sources.forEach((source, i) => words[i] && counts.add(source, words[i]));
          entries += sources.length;
        }
        return sources.at(-1);
      });
      if (!last) {
        break;
      }
      after = last.id;
      report(entries);
    }
  }
  // Whoever withdrew an idea while its comments were being written had not seen their entries yet.
  await inTx((tx) => removeStale(tx, communityId));
  await inTx(async (tx) => {
    await tx.remove(SearchWordEntity, { communityId });
    await addWordCounts(tx, communityId, counts);
    await tx.rows(markMade, [communityId, INDEX_VERSION]);
  });
  return entries;
}

const staleEntries = statement(
  'search.remove_stale',
  `delete from search_entry e where e.community_id = $1 and not exists (
     select 1 from thread t where t.community_id = e.community_id and t.id = e.thread_id and t.withdrawn_at is null
       and case e.kind
         when 'IDEA' then exists (select 1 from idea x where x.community_id = $1 and x.id = e.id
           and x.withdrawn_at is null)
         when 'COMMENT' then exists (select 1 from comment x where x.community_id = $1 and x.id = e.id
           and x.withdrawn_at is null)
         else true end)`,
);

async function removeStale(tx: Tx, communityId: string): Promise<void> {
  await tx.rows(staleEntries, [communityId]);
}

const outOfDate = statement<{ id: string }>(
  'search.out_of_date',
  `select c.id from community c left join search_index x on x.community_id = c.id
   where x.version is distinct from $1::integer order by c.id`,
);

/** Makes anew what was made by older rules, or never: after an upgrade, and in a new database. */
export async function indexWhatIsOutOfDate(services: Services): Promise<void> {
  for (const { id } of await services.db.rows(outOfDate, [INDEX_VERSION])) {
    const entries = await reindexCommunity(services, id);
    services.log.info({ communityId: id, entries }, 'search was indexed anew');
  }
}
