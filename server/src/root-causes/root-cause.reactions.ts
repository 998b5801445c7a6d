import { ideaPosted } from '../ideas/idea.module.js';
import { irritantFixed } from '../irritants/irritant.module.js';
import { reactTo } from '../platform/events.js';
import { endCallsAbout } from './call.writes.js';
import { linkPostedIdea } from './linking.commands.js';

export const rootCauseReactions = [
  // An idea is linked to what it answers as it is posted, or it is not posted at all.
  reactTo(ideaPosted, async (write, posting) => {
    await linkPostedIdea(write, posting);
  }),
  // What is fixed needs no more ideas.
  reactTo(irritantFixed, async (write, { irritantId }) =>
    endCallsAbout(write, { irritantIds: [irritantId], rootCauseId: null }),
  ),
];
