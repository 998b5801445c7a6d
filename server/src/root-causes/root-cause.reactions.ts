import { ideaPosted } from '../ideas/idea.module.js';
import { irritantFixed, irritantMarkedSame } from '../irritants/irritant.module.js';
import { reactTo } from '../platform/events.js';
import { endCallsAbout } from './call.writes.js';
import { linkPostedIdea } from './linking.commands.js';
import { shareCause } from './same-cause.writes.js';

export const rootCauseReactions = [
  // An idea is linked to what it answers as it is posted, or it is not posted at all.
  reactTo(ideaPosted, async (write, posting) => {
    await linkPostedIdea(write, posting);
  }),
  // Gathering means everything that is the same.
  reactTo(irritantMarkedSame, async (write, { irritantId }) => shareCause(write, irritantId)),
  // What is fixed needs no more ideas.
  reactTo(irritantFixed, async (write, { irritantId }) =>
    endCallsAbout(write, { irritantIds: [irritantId], rootCauseId: null }),
  ),
];
