import { communityForRequest } from '../communities/community.module.js';
import type { Services } from '../platform/context.js';
import type { Database } from '../platform/database.js';
import { ExportFolder, type FileFacts } from './export.folder.js';
import { dataFile, FORMAT, MANIFEST, type Manifest } from './export.manifest.js';
import { ExportProblem } from './export.problem.js';
import { IMAGE_LIST, writeImages } from './image-files.js';
import { Snapshot } from './export.snapshot.js';
import { sheets } from './sheets/sheets.js';
import { writeSheet } from './sheets/write-sheet.js';
import { exportedTables } from './tables/export.tables.js';
import type { ExportedTable } from './tables/table.js';

const SAY_EVERY = 100_000;

/** Hears of long work: of each step, and how far it is. */
export interface Watcher {
  step<Result>(label: string, work: () => Promise<Result>): Promise<Result>;
  notice(sentence: string): void;
}

/**
 * Writes everything of the community into a folder: all of it as it was at one moment, or nothing.
 *
 * @returns what the manifest says.
 * @throws ExportProblem in one line, for example when the folder is not empty or the disk is full.
 */
export async function exportCommunity(
  services: Pick<Services, 'db' | 'clock' | 'publicUrl'>,
  path: string,
  watcher: Watcher,
): Promise<Manifest> {
  const { db, clock, publicUrl } = services;
  const community = await communityForRequest(db, undefined);
  if (!community?.setUpAt) {
    throw new ExportProblem('There is no community yet, so there is nothing to export.');
  }
  const folder = await ExportFolder.open(path);
  for (const leftover of folder.leftovers) {
    watcher.notice(
      `${leftover} is left of an export that was cut off. It holds addresses of members: remove it.`,
    );
  }
  try {
    const files = await Snapshot.of(db, async (snapshot) => {
      const written: FileFacts[] = [];
      for (const table of exportedTables) {
        written.push(
          await watcher.step(`Writing ${table.file}`, () =>
            writeTable(db, snapshot, folder, table, community.id, watcher),
          ),
        );
      }
      written.push(
        await watcher.step(`Writing ${IMAGE_LIST}`, () => writeImages(snapshot, folder, community.id)),
      );
      for (const sheet of sheets) {
        written.push(
          await watcher.step(`Writing ${sheet.file} for people`, () =>
            writeSheet(snapshot, folder, sheet, [community.id, publicUrl]),
          ),
        );
      }
      return written;
    });
    const manifest: Manifest = {
      kind: 'rapport-export',
      format: FORMAT,
      exportedAt: clock.now().toISOString(),
      community: community.name,
      files,
    };
    await folder.file(MANIFEST, async (add) => {
      await add(`${JSON.stringify(manifest, null, 2)}\n`);
      return 1;
    });
    await folder.finish();
    return manifest;
  } catch (error) {
    await folder.discard();
    throw error;
  }
}

/** Postgres writes the JSON itself: moments keep their microseconds and nothing passes through a `Date`. */
function linesOf(db: Database, { table, columns, order, only, untold }: ExportedTable): string {
  const names = new Map(db.columnsOf(table).map(({ property, name }) => [property, name]));
  const told = (property: string): string => {
    const instead = untold?.values[property];
    const column = `"${table}"."${names.get(property)}"`;
    return untold && instead !== undefined
      ? `case when ${untold.where} then ${instead} else ${column} end`
      : column;
  };
  const selected = columns.map((property) => `${told(property)} as "${property}"`);
  const ours = table === 'community' ? 'id' : 'community_id';
  return `select row_to_json(line)::text as line from (
    select ${selected.join(', ')} from "${table}" where "${table}".${ours} = $1${only ? ` and ${only}` : ''} order by ${order}) line`;
}

function writeTable(
  db: Database,
  snapshot: Snapshot,
  folder: ExportFolder,
  table: ExportedTable,
  communityId: string,
  watcher: Watcher,
): Promise<FileFacts> {
  return folder.file(dataFile(table.file), async (add) => {
    let count = 0;
    for await (const { rows } of snapshot.read(linesOf(db, table), [communityId])) {
      await add(rows.map(([line]) => `${line}\n`).join(''));
      count += rows.length;
      if (count % SAY_EVERY < rows.length) {
        watcher.notice(`${table.file}: ${count.toLocaleString('en')}`);
      }
    }
    return count;
  });
}
