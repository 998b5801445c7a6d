import { withdrawInQueued } from '../mail/mail.module.js';
import { reactTo, type Reaction } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { storyWithdrawn } from '../stories/story.module.js';

const numberOf = statement<{ number: number }>(
  'inbox.number_of_story',
  'select number from story where community_id = $1 and id = $2',
);

/** Mail that waits tells nothing of a story that nobody may read any more. */
export const storyReactions: readonly Reaction[] = [
  reactTo(storyWithdrawn, async (write, { storyId }) => {
    const { communityId } = write.actor;
    const story = await write.tx.row(numberOf, [communityId, storyId]);
    if (story) {
      await withdrawInQueued(write, communityId, new RegExp(`/stories/${story.number}(?!\\d)`));
    }
  }),
];
