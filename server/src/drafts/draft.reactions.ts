import { reactTo, type Reaction } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { storyWithdrawn } from '../stories/story.module.js';

const forget = statement(
  'drafts.forget_suggested',
  `delete from draft where community_id = $1 and kind = 'STORY' and subject = $2 || ':suggest'`,
);

/** What somebody began to suggest for a story holds all of its words: it goes with the story. */
export const draftReactions: readonly Reaction[] = [
  reactTo(storyWithdrawn, async (write, { storyId }) => {
    await write.tx.rows(forget, [write.actor.communityId, storyId]);
  }),
];
