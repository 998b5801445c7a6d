import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { IMAGE_BYTES_MAX } from '@rapport/shared/images';
import { z } from 'zod';
import { encodeImage, ImageRefusal } from '../../images/image.module.js';
import { statement } from '../../platform/statement.js';
import type { Tx } from '../../platform/tx.js';
import { ExportProblem, fileProblem } from '../export.problem.js';
import { IMAGE_FOLDER, imageFile, IMAGE_LIST } from '../image-files.js';
import { openPart } from './folder.js';
import { linesOf } from './lines.js';
import { readRow } from './rows.js';

const listed = z.strictObject({
  imageId: z.uuid(),
  bytes: z.int().min(1).max(IMAGE_BYTES_MAX),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const sizeOf = statement<{ width: number; height: number; there: boolean }>(
  'exports.image_size',
  `select width, height, exists (select 1 from image_content c where c.community_id = i.community_id
     and c.image_id = i.id) as there from image i where i.community_id = $1 and i.id = $2`,
);
const insertContent = statement(
  'exports.insert_image',
  `insert into image_content (community_id, image_id, content) values ($1, $2, $3)`,
);
const withoutContent = statement<{ id: string }>(
  'exports.image_without_content',
  `select i.id from image i left join image_content c on c.community_id = i.community_id and c.image_id = i.id
   where i.community_id = $1 and c.image_id is null limit 1`,
);

/**
 * Brings in the bytes of the images. A file from a folder is trusted no more than one from a stranger: each is
 * encoded again.
 *
 * @returns how many there were.
 * @throws ExportProblem naming the file that is not what the list says, or no image.
 */
export async function readImages(tx: Tx, folder: string, communityId: string): Promise<number> {
  let count = 0;
  for await (const { number, text } of linesOf(folder, IMAGE_LIST)) {
    count += 1;
    if (count === 1) {
      await assertFolder(folder);
    }
    const place = `${IMAGE_LIST}, line ${number}`;
    const { imageId, bytes, sha256 } = listed.parse(readRow(listed, text, place));
    const row = await tx.row(sizeOf, [communityId, imageId]);
    if (!row || row.there) {
      throw new ExportProblem(
        `${place}: imageId ${imageId} is ${row ? 'there already' : 'not in the export'}.`,
      );
    }
    const file = await bytesOf(folder, imageFile(imageId), bytes, sha256);
    const { content, width, height } = await encoded(file, imageFile(imageId));
    if (width !== row.width || height !== row.height) {
      throw new ExportProblem(
        `${imageFile(imageId)} has ${width} x ${height} pixels; its row says otherwise.`,
      );
    }
    await tx.rows(insertContent, [communityId, imageId, content]);
  }
  const missing = await tx.row(withoutContent, [communityId]);
  if (missing) {
    throw new ExportProblem(`${IMAGE_LIST}: ${imageFile(missing.id)} is not in the list.`);
  }
  return count;
}

async function assertFolder(folder: string): Promise<void> {
  const found = await lstat(join(folder, IMAGE_FOLDER)).catch((error: unknown) => {
    throw fileProblem(error, IMAGE_FOLDER);
  });
  if (!found.isDirectory()) {
    throw new ExportProblem(`${IMAGE_FOLDER} is not a folder.`);
  }
}

async function bytesOf(folder: string, name: string, bytes: number, sha256: string): Promise<Buffer> {
  const handle = await openPart(folder, name);
  try {
    const { size } = await handle.stat();
    if (size !== bytes) {
      throw new ExportProblem(`${name} has ${size} bytes instead of ${bytes}: it was changed or cut off.`);
    }
    const file = await handle.readFile();
    if (createHash('sha256').update(file).digest('hex') !== sha256) {
      throw new ExportProblem(`${name} is not what was exported: its checksum differs.`);
    }
    return file;
  } finally {
    await handle.close();
  }
}

async function encoded(file: Buffer, name: string): ReturnType<typeof encodeImage> {
  try {
    return await encodeImage(file);
  } catch (error) {
    throw error instanceof ImageRefusal ? new ExportProblem(`${name}: ${error.message}`) : error;
  }
}
