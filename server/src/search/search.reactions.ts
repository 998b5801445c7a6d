import { ideaAnswered } from '../answers/answer.module.js';
import { communityChanged } from '../communities/community.module.js';
import { conversationChanged, conversationStarted } from '../conversations/conversation.module.js';
import { ideaEdited, ideaMoved, ideaPosted, ideaRestored, ideaWithdrawn } from '../ideas/idea.module.js';
import { ideasMerged, mergeUndone, type OfMerge } from '../merging/merge.module.js';
import {
  irritantEdited,
  irritantHitsLess,
  irritantHitsMore,
  irritantReported,
  irritantRestored,
  irritantWithdrawn,
} from '../irritants/irritant.module.js';
import type { Write } from '../platform/command.js';
import { memberForgotten } from '../goodbyes/goodbye.module.js';
import {
  meetingAnnounced,
  meetingChanged,
  meetingClosed,
  type MeetingEvent,
} from '../meetings/meeting.module.js';
import { outcomeEdited, outcomePublished, type OutcomeWords } from '../outcomes/outcome.module.js';
import { reactTo } from '../platform/events.js';
import { spaceChanged } from '../spaces/space.module.js';
import { storyChanged, storyPublished, storyWithdrawn } from '../stories/story.module.js';
import { suggestionThreadsChanged } from '../suggestions/suggestion.module.js';
import {
  commentEdited,
  commentPosted,
  commentRestored,
  commentWithdrawn,
  type CommentEvent,
} from '../threads/thread.module.js';
import { sourceOf, sourcesGoneOnFrom, sourcesOfThread, type Source } from './entry.sources.js';
import { learn, WordCounts, writeEntries } from './entry.writes.js';
import { forgetWords } from './forgotten.writes.js';
import { SearchEntryEntity } from './search.entity.js';
import { learnLanguages } from './space-words.js';

async function put(write: Write, sources: readonly Source[]): Promise<void> {
  if (sources.length === 0) {
    return;
  }
  const { tx, actor } = write;
  const words = await writeEntries(tx, actor.communityId, sources);
  const counts = new WordCounts();
  sources.forEach((source, i) => words[i] && counts.add(source, words[i]));
  await learn(tx, actor.communityId, counts);
}

/** Makes the entry of one thing what the thing is now. */
async function refresh(write: Write, kind: Source['kind'], id: string): Promise<void> {
  const { communityId } = write.actor;
  const source = await sourceOf(write.tx, communityId, kind, id);
  if (source) {
    await put(write, [source]);
  } else {
    await write.tx.remove(SearchEntryEntity, { communityId, id });
  }
}

/** The same for everything in a thread, which may have been withdrawn, restored or moved. */
async function refreshThread(write: Write, { threadId }: { threadId: string }): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.remove(SearchEntryEntity, { communityId, threadId });
  await put(write, await sourcesOfThread(write.tx, communityId, threadId));
}

/** Comments went from one thread to the other, and the words of the source find the target, or no more. */
async function refreshBoth(write: Write, { sourceThreadId, shownInThreadId }: OfMerge): Promise<void> {
  const { tx, actor } = write;
  const threads = [sourceThreadId, shownInThreadId];
  // All before any is written again: a comment's entry still names the thread it left.
  for (const threadId of threads) {
    await tx.remove(SearchEntryEntity, { communityId: actor.communityId, threadId });
  }
  for (const threadId of threads) {
    await put(write, await sourcesOfThread(tx, actor.communityId, threadId));
  }
}

/** Words of merged ideas find what these go on as only while all who can see that could see them. */
async function refreshGoneOn(write: Write, spaceId: string): Promise<void> {
  await put(write, await sourcesGoneOnFrom(write.tx, write.actor.communityId, spaceId));
}

const refreshIdea = (write: Write, { ideaId }: { ideaId: string }): Promise<void> =>
  refresh(write, 'IDEA', ideaId);
const refreshIrritant = (write: Write, { irritantId }: { irritantId: string }): Promise<void> =>
  refresh(write, 'IRRITANT', irritantId);
const refreshOutcome = (write: Write, { outcomeId }: OutcomeWords): Promise<void> =>
  refresh(write, 'OUTCOME', outcomeId);
const refreshMeeting = (write: Write, { meetingId }: MeetingEvent): Promise<void> =>
  refresh(write, 'MEETING', meetingId);
const refreshComment = (write: Write, { commentId }: CommentEvent): Promise<void> =>
  refresh(write, 'COMMENT', commentId);

/** Search finds what was written as soon as the write is there, in the same transaction. */
export const searchReactions = [
  reactTo(ideaPosted, refreshIdea),
  reactTo(ideaEdited, refreshIdea),
  reactTo(ideaWithdrawn, refreshThread),
  reactTo(ideaRestored, refreshThread),
  reactTo(ideaMoved, refreshThread),
  reactTo(ideasMerged, refreshBoth),
  reactTo(mergeUndone, refreshBoth),
  reactTo(irritantReported, refreshIrritant),
  reactTo(irritantEdited, refreshIrritant),
  reactTo(irritantHitsMore, refreshIrritant),
  reactTo(irritantHitsLess, refreshIrritant),
  reactTo(irritantWithdrawn, refreshThread),
  reactTo(irritantRestored, refreshThread),
  reactTo(conversationStarted, (write, { conversationId }) => refresh(write, 'CONVERSATION', conversationId)),
  reactTo(conversationChanged, refreshThread),
  reactTo(outcomePublished, refreshOutcome),
  reactTo(outcomeEdited, refreshOutcome),
  reactTo(meetingAnnounced, refreshMeeting),
  reactTo(meetingChanged, refreshMeeting),
  reactTo(meetingClosed, refreshMeeting),
  reactTo(storyPublished, refreshThread),
  reactTo(storyChanged, refreshThread),
  reactTo(storyWithdrawn, refreshThread),
  reactTo(commentPosted, refreshComment),
  reactTo(commentEdited, refreshComment),
  reactTo(commentWithdrawn, refreshComment),
  reactTo(commentRestored, refreshComment),
  reactTo(ideaAnswered, (write, { answerId }) => refresh(write, 'ANSWER', answerId)),
  reactTo(suggestionThreadsChanged, async (write, { threadIds }) => {
    for (const threadId of threadIds) {
      await refreshThread(write, { threadId });
    }
  }),
  reactTo(memberForgotten, (write, { threadIds }) => forgetWords(write, threadIds, refreshThread)),
  reactTo(spaceChanged, async (write, { spaceId }) => {
    await refreshGoneOn(write, spaceId);
    await learnLanguages(write, spaceId);
  }),
  reactTo(communityChanged, (write) => learnLanguages(write, null)),
];
