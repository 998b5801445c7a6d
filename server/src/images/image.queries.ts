import type { Actor } from '../platform/actor.js';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';

/**
 * The thread that says who may see what holds an image, of a use `u`. A comment is asked itself: it goes along when
 * ideas are merged.
 */
export const THREAD_OF_USE = `case u.holder_kind when 'COMMENT' then (select c.thread_id from comment c
  where c.community_id = u.community_id and c.id = u.holder_id) else u.thread_id end`;

/** How an image may be kept by who is shown it. */
interface Seen {
  /** Whether everybody may see it. */
  isPublic: boolean;
  /** Whether a story shows it, which its teller may take back at any time. */
  isTold: boolean;
}

const SHOWS = `like '%(image:' || u.image_id || '-%'`;
/** An image `u` of a story that only the other side shows. */
const OF_SIDE = `u.holder_kind = 'STORY' and exists (select 1 from story_side d
  join story y on y.community_id = d.community_id and y.id = d.story_id
  where d.community_id = u.community_id and d.story_id = u.holder_id and d.text ${SHOWS} and y.text not ${SHOWS})`;
/**
 * Whether that side is told: with the story or without it, for its thread is the story's and says nothing of it (decision
 * 043).
 *
 * @param spaces condition on the space `sy`.
 */
const sideStands = (spaces: string): string => `exists (select 1 from story_side d
  join story y on y.community_id = d.community_id and y.id = d.story_id and y.state = 'PUBLISHED'
  join space sy on sy.community_id = y.community_id and sy.id = y.space_id and ${spaces}
  join community cy on cy.id = d.community_id
  join story_consent k on k.community_id = d.community_id and k.story_id = d.story_id and k.part = 'SIDE'
    and k.use = 'SITE' and k.member_id = d.author_id and k.ended_at is null
    and (k.until is null or k.until >= (now() at time zone cy.time_zone)::date)
  where u.holder_kind = 'STORY' and d.community_id = u.community_id and d.story_id = u.holder_id
    and d.state = 'PUBLISHED' and d.text ${SHOWS})`;

/** A thing that holds image `i` stands before the caller; takes the four parameters of `threadScope`. */
const HELD_IN_SIGHT = `exists (select 1 from image_use u where u.community_id = i.community_id and u.image_id = i.id
  and u.withdrawn_at is null and (not u.staff_only or $4::boolean) and (
    exists (select 1 from thread t ${THREAD_SPACE} where ${THREAD_VISIBLE} and t.id = ${THREAD_OF_USE})
      and ($4::boolean or not (${OF_SIDE}))
    or ${sideStands('sy.visibility = any($2::text[])')}
    or exists (select 1 from space s where s.community_id = $1 and s.id = u.space_id
      and s.visibility = any($2::text[]))))`;

/** Condition for every read of an image `i`: its uploader always, others through what holds it. */
export const IMAGE_VISIBLE = `(i.uploader_id = $3::uuid or ${HELD_IN_SIGHT})`;

const findVisible = statement<Seen>(
  'images.visible',
  `select exists (select 1 from image_use u
       left join thread t on t.community_id = u.community_id and t.id = ${THREAD_OF_USE}
       join space s on s.community_id = u.community_id and s.id = coalesce(t.space_id, u.space_id)
       where u.community_id = i.community_id and u.image_id = i.id and u.withdrawn_at is null and not u.staff_only
         and (t.withdrawn_at is null and not (${OF_SIDE}) or ${sideStands("sy.visibility = 'PUBLIC'")}) and s.visibility = 'PUBLIC') as "isPublic",
     exists (select 1 from image_use u join thread t on t.community_id = u.community_id and t.id = u.thread_id
       where u.community_id = i.community_id and u.image_id = i.id and t.kind = 'STORY') as "isTold"
   from image i where i.community_id = $1 and i.id = $5 and ${IMAGE_VISIBLE}`,
);

/** Whether the caller may see an image, and how it may be kept; null when it is not there for them. */
export async function visibleImage(db: Database, actor: Actor, id: string): Promise<Seen | null> {
  return db.row(findVisible, [...threadScope(actor), id]);
}

const findContent = statement<{ content: Buffer }>(
  'images.content',
  `select content from image_content where community_id = $1 and image_id = $2`,
);

/** The bytes of an image; who may have them was asked before. */
export async function contentOf(db: Database, communityId: string, id: string): Promise<Buffer | null> {
  return (await db.row(findContent, [communityId, id]))?.content ?? null;
}
