import { withdrawInQueued } from '../mail/mail.module.js';
import type { Write } from '../platform/command.js';
import { reactTo, type Reaction } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { storyNamed, storyWithdrawn } from '../stories/story.module.js';

const numberOf = statement<{ number: number }>(
  'inbox.number_of_story',
  'select number from story where community_id = $1 and id = $2',
);

async function forgetInMail(write: Write, { storyId }: { storyId: string }): Promise<void> {
  const { communityId } = write.actor;
  const story = await write.tx.row(numberOf, [communityId, storyId]);
  if (story) {
    await withdrawInQueued(write, communityId, new RegExp(`/stories/${story.number}(?!\\d)`));
  }
}

/** Mail that waits tells nothing of a story that nobody may read any more, and no name its teller took back. */
export const storyReactions: readonly Reaction[] = [
  reactTo(storyWithdrawn, forgetInMail),
  reactTo(storyNamed, forgetInMail),
];
