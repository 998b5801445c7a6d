import { createHash } from 'node:crypto';
import type { ExportFolder, FileFacts } from './export.folder.js';
import { offStoryImages } from './tables/story.tables.js';
import type { Snapshot } from './export.snapshot.js';

/** Lists the files of images with their sums; it is itself listed in the manifest. */
export const IMAGE_LIST = 'data/image-files.jsonl';
export const IMAGE_FOLDER = 'images';
/** The first format that has it. */
export const IMAGES_SINCE = 2;
/** Bytes are read few at a time: one may have a megabyte. */
const AT_ONCE = 10;

/** Where the bytes of an image lie, inside the folder. */
export function imageFile(id: string): string {
  return `${IMAGE_FOLDER}/${id}.webp`;
}

/** Writes the bytes of every image beside the rows. @returns what the manifest says of their list. */
export async function writeImages(
  snapshot: Snapshot,
  folder: ExportFolder,
  communityId: string,
): Promise<FileFacts> {
  return folder.file(IMAGE_LIST, async (add) => {
    let count = 0;
    const query = `select image_id, encode(content, 'base64') from image_content
      where community_id = $1 and ${offStoryImages('image_content', 'image_content.image_id')} order by image_id`;
    for await (const { rows } of snapshot.read(query, [communityId], AT_ONCE)) {
      for (const [id, base64] of rows) {
        const content = Buffer.from(String(base64), 'base64');
        await folder.bytes(imageFile(String(id)), content);
        const sha256 = createHash('sha256').update(content).digest('hex');
        await add(`${JSON.stringify({ imageId: id, bytes: content.length, sha256 })}\n`);
        count += 1;
      }
    }
    return count;
  });
}
