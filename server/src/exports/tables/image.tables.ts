import { IMAGE_SIDE_MAX } from '@rapport/shared/images';
import { z } from 'zod';
import { offStories, offStoryImages } from './story.tables.js';
import { names, type ExportedTable } from './table.js';

const SIDE = z.int().min(1).max(IMAGE_SIDE_MAX);

/** Images and what holds them. Their bytes are files of their own. */
export const imageTables: readonly ExportedTable[] = [
  {
    file: 'images',
    table: 'image',
    since: 2,
    columns: names('id uploaderId width height createdAt releasedAt'),
    only: offStoryImages('image', 'image.id'),
    order: 'id',
    shape: { width: SIDE, height: SIDE },
  },
  {
    file: 'image-uses',
    table: 'image_use',
    since: 2,
    columns: names('imageId holderKind holderId threadId spaceId staffOnly withdrawnAt'),
    only: offStories('image_use'),
    order: 'image_id, holder_kind collate "C", holder_id',
  },
];
