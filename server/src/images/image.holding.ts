import { imagesIn, imageTargetsIn, IMAGES_PER_TEXT_MAX, type ImageHolder } from '@rapport/shared/images';
import words from '../locales/en/images.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { invalid } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { threadScope } from '../threads/thread.module.js';
import { IMAGE_VISIBLE } from './image.queries.js';

/** What holds images: an idea, a comment, and so on. Its thread or space says who may see it. */
export interface Holder {
  holderKind: ImageHolder;
  holderId: string;
  threadId?: string | null;
  /** For what has no thread. */
  spaceId?: string | null;
  /** Only staff may see it. */
  staffOnly?: boolean;
  /** Former wordings stay readable, so what they show is held on to. */
  keepsFormer?: boolean;
}

const usable = statement<{ id: string; width: number; height: number }>(
  'images.usable',
  `select i.id, i.width, i.height from image i where i.community_id = $1 and i.id = any($5::uuid[]) and (
     ${IMAGE_VISIBLE} or exists (select 1 from image_use h where h.community_id = $1 and h.image_id = i.id
       and h.holder_kind = $6 and h.holder_id = $7))
   for key share of i`,
);
const insertUses = statement(
  'images.insert_uses',
  `insert into image_use (community_id, image_id, holder_kind, holder_id, thread_id, space_id, staff_only)
   select $1, image_id, $3, $4, $5, $6, $7 from unnest($2::uuid[]) as new(image_id) on conflict do nothing`,
);
const dropUses = statement(
  'images.drop_uses',
  `with dropped as (
     delete from image_use where community_id = $1 and holder_kind = $2 and holder_id = $3
       and image_id <> all($4::uuid[]) returning image_id)
   update image set released_at = $5 where community_id = $1 and id in (select image_id from dropped)`,
);

/**
 * Notes which images a thing holds now, inside the write that makes or changes it. Call it whenever its words change.
 *
 * @param texts the words by the name of their field, which a refusal names.
 * @throws Refusal InvalidInput: without an alternative text, too many, gone, or not the writer's to see.
 */
export async function holdImages(
  write: Write,
  holder: Holder,
  texts: Readonly<Record<string, string | null | undefined>>,
): Promise<void> {
  const { communityId } = write.actor;
  const { holderKind, holderId, threadId = null, spaceId = null, staffOnly = false } = holder;
  const held = new Set<string>();
  for (const [field, text] of Object.entries(texts)) {
    for (const id of text ? await checked(write, holder, field, text) : []) {
      held.add(id);
    }
  }
  if (!holder.keepsFormer) {
    await write.tx.rows(dropUses, [communityId, holderKind, holderId, [...held], write.now]);
  }
  if (held.size > 0) {
    await write.tx.rows(insertUses, [
      communityId,
      [...held],
      holderKind,
      holderId,
      threadId,
      threadId === null ? spaceId : null,
      staffOnly,
    ]);
  }
}

async function checked(write: Write, holder: Holder, field: string, text: string): Promise<string[]> {
  const targets = imageTargetsIn(text);
  if (targets.length === 0) {
    return [];
  }
  if (imagesIn(text).some(({ alt }) => alt === '')) {
    throw invalid(field, 'REQUIRED', words.altMissing);
  }
  if (targets.length > IMAGES_PER_TEXT_MAX) {
    throw invalid(field, 'TOO_MANY', words.tooManyInText);
  }
  const ids = targets.map(({ id }) => id);
  const rows = await write.tx.rows(usable, [
    ...threadScope(write.actor),
    ids,
    holder.holderKind,
    holder.holderId,
  ]);
  const sizes = new Map(rows.map(({ id, width, height }) => [id, `${width}x${height}`]));
  if (targets.some(({ id, width, height }) => sizes.get(id) !== `${width}x${height}`)) {
    throw invalid(field, 'UNKNOWN', words.notThere);
  }
  return ids;
}

const setForAll = statement(
  'images.show_to_all',
  `update image_use set staff_only = false where community_id = $1 and holder_kind = $2 and holder_id = $3`,
);

/** Shows the images of a draft that only staff saw to everybody who may read it from now on. */
export async function showHeldToAll(
  write: Write,
  { holderKind, holderId }: Pick<Holder, 'holderKind' | 'holderId'>,
): Promise<void> {
  await write.tx.rows(setForAll, [write.actor.communityId, holderKind, holderId]);
}

const setWithdrawn = statement(
  'images.set_withdrawn',
  `update image_use set withdrawn_at = $4 where community_id = $1 and holder_kind = $2 and holder_id = $3`,
);

/** Hides the images of a thing that was taken back by itself, not with its thread; or shows them again. */
export async function setHolderWithdrawn(
  write: Write,
  { holderKind, holderId }: Pick<Holder, 'holderKind' | 'holderId'>,
  withdrawn: boolean,
): Promise<void> {
  const at = withdrawn ? write.now : null;
  await write.tx.rows(setWithdrawn, [write.actor.communityId, holderKind, holderId, at]);
}
