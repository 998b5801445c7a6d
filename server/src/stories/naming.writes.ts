import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { concern } from '../threads/thread.module.js';
import type { StoryInside } from './story.inside.js';

const toAsk = statement<{ id: string; memberId: string }>(
  'stories.ask_named',
  `update story_person set asked_at = $3 where community_id = $1 and story_id = $2 and state = 'ASKED' and asked_at is null
   returning id, member_id as "memberId"`,
);

/** Asks those whom a story would name, now that they can read it; each once. */
export async function askThoseNamed(
  write: Write,
  story: Pick<StoryInside, 'id' | 'threadId'>,
): Promise<void> {
  const asked = await write.tx.rows(toAsk, [write.actor.communityId, story.id, write.now]);
  for (const { id, memberId } of asked) {
    await concern(write, {
      threadId: story.threadId,
      kind: 'STORY_NAMED',
      who: [{ memberId, reason: 'ASKED' }],
      detailId: id,
    });
  }
}
