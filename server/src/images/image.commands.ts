import { z } from 'zod';
import { command } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { ImageContentEntity, ImageEntity } from './image.entity.js';
import { ImageRefusal } from './image.refusal.js';

/** Bytes of one member's images that no text shows yet. */
const UNUSED_BYTES_MOST = 40 * 1024 * 1024;

const encoded = z.object({
  content: z.instanceof(Buffer),
  width: z.int().min(1),
  height: z.int().min(1),
});

// Uploads of one member take turns here, so that many at once find the same sum as one after the other.
const lockMember = statement(
  'images.lock_member',
  `select 1 from member where community_id = $1 and id = $2 for no key update`,
);
const unusedBytes = statement<{ bytes: string }>(
  'images.unused_bytes',
  `select coalesce(sum(octet_length(c.content)), 0)::bigint as bytes from image i
   join image_content c on c.community_id = i.community_id and c.image_id = i.id
   where i.community_id = $1 and i.uploader_id = $2 and not exists (
     select 1 from image_use u where u.community_id = i.community_id and u.image_id = i.id)`,
);

/** Keeps an image that was encoded again; until a text shows it, only its uploader sees it. */
export const keepImage = command({
  name: 'keepImage',
  action: 'image:upload',
  input: encoded,
  async run({ tx, actor, ids, now }, { content, width, height }) {
    const { communityId, memberId } = actor;
    await tx.rows(lockMember, [communityId, memberId]);
    const unused = await tx.row(unusedBytes, [communityId, memberId]);
    if (Number(unused?.bytes ?? 0) + content.length > UNUSED_BYTES_MOST) {
      throw new ImageRefusal('TOO_MUCH_UNUSED');
    }
    const id = ids.next();
    const row = { communityId, id, uploaderId: memberId, width, height, createdAt: now, releasedAt: null };
    await tx.insert(ImageEntity, row);
    await tx.insert(ImageContentEntity, { communityId, imageId: id, content });
    return { id, width, height };
  },
});
