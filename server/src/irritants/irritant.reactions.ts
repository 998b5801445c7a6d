import { ideaPosted } from '../ideas/idea.module.js';
import { reactTo } from '../platform/events.js';
import { linkPostedIdea } from './linking.commands.js';

/** An idea is linked to what it answers as it is posted, or it is not posted at all. */
export const irritantReactions = [
  reactTo(ideaPosted, async (write, posting) => {
    if (posting.callId || posting.irritantIds.length > 0) {
      await linkPostedIdea(write, posting);
    }
  }),
];
