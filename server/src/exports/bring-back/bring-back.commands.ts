import { forgetCommunities, placeOfFirstCommunity } from '../../communities/community.module.js';
import { countAllReports } from '../../irritants/irritant.module.js';
import type { Services } from '../../platform/context.js';
import { statement } from '../../platform/statement.js';
import { openPastReviews } from '../../reviews/review.module.js';
import { indexCommunity } from '../../search/search.module.js';
import { countAllVotes } from '../../votes/vote.module.js';
import type { Watcher } from '../export.commands.js';
import { dataFile, type Manifest } from '../export.manifest.js';
import { ExportProblem } from '../export.problem.js';
import { IMAGE_LIST } from '../image-files.js';
import { assertWhole } from './checks.js';
import { checkedManifest } from './folder.js';
import { hasImages, tablesOf } from './formats.js';
import { readImages } from './image-files.js';
import { TableImport } from './table.js';

/** The first format with a file of reviews; answers of older ones name the days alone. */
const REVIEWS_SINCE = 3;

const countComments = statement(
  'exports.count_comments',
  `update thread t set comment_count = c.n from (
     select thread_id, count(*)::int as n from comment
     where community_id = $1 and not staff_only and withdrawn_at is null group by thread_id
   ) c where t.community_id = $1 and t.id = c.thread_id`,
);

/**
 * Brings an export into a database without a community: all of it in one transaction, or nothing. Nobody is mailed,
 * told or shown anything, and nobody is signed in by it.
 *
 * @returns the manifest of what was brought in.
 * @throws ExportProblem in one line: with file, line and reason where a row is at fault.
 */
export async function importExport(
  services: Pick<Services, 'db' | 'ids'>,
  folder: string,
  watcher: Watcher,
): Promise<Manifest> {
  const { db, ids } = services;
  const manifest = await watcher.step('Checking the files', () => checkedManifest(folder));
  await db.transaction(async (tx) => {
    const communityId = await placeOfFirstCommunity(tx, ids.next());
    if (!communityId) {
      throw new ExportProblem(
        'There is a community already. An export is brought into an empty database only.',
      );
    }
    await tx.takeTime();
    for (const table of tablesOf(manifest.format)) {
      const rows = manifest.files.find(({ name }) => name === dataFile(table.file))?.rows;
      await watcher.step(`Reading ${table.file}`, async () => {
        const found = await new TableImport(
          tx,
          table,
          db.columnsOf(table.table),
          communityId,
          manifest.format,
        ).run(folder, (count) =>
          watcher.notice(`${table.file}: ${count.toLocaleString('en')} of ${rows?.toLocaleString('en')}`),
        );
        if (found !== rows || (table.file === 'community' && found !== 1)) {
          throw new ExportProblem(`${dataFile(table.file)} has ${found} rows; the manifest says ${rows}.`);
        }
      });
    }
    if (hasImages(manifest.format)) {
      await watcher.step('Reading the images', async () => {
        const found = await readImages(tx, folder, communityId);
        const rows = manifest.files.find(({ name }) => name === IMAGE_LIST)?.rows;
        if (found !== rows) {
          throw new ExportProblem(`${IMAGE_LIST} has ${found} rows; the manifest says ${rows}.`);
        }
      });
    }
    if (manifest.format < REVIEWS_SINCE) {
      await openPastReviews(tx, communityId);
    }
    await watcher.step('Counting', async () => {
      await countAllVotes(tx, communityId);
      await tx.rows(countComments, [communityId]);
      await countAllReports(tx, communityId);
      await assertWhole(tx, communityId, folder);
    });
    await watcher.step('Making it findable', () => indexCommunity(tx, communityId));
  });
  forgetCommunities(db);
  return manifest;
}
