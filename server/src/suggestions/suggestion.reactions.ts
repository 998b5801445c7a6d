import { handedOver } from '../hand-overs/hand-over.module.js';
import { ideaEdited, ideaMoved, ideaRestored, ideaWithdrawn } from '../ideas/idea.module.js';
import { memberRoleChanged, teamMemberGone } from '../members/member.module.js';
import type { Write } from '../platform/command.js';
import { reactTo, recordForWatchers } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { moveThread, setThreadWithdrawn } from '../threads/thread.module.js';
import { tellOfDecider } from './decider.writes.js';
import { suggestionChanged, suggestionThreadsChanged, suggestionTopic } from './suggestion.events.js';
import { closeSuggestion, tellOfDecision } from './suggestion.writes.js';

interface OfIdea {
  ideaId: string;
}

const threadsOf = statement<{ threadId: string }>(
  'suggestions.threads_of_idea',
  `select thread_id as "threadId" from suggestion where community_id = $1 and idea_id = $2 order by number`,
);

/** The threads of suggestions go where their idea goes, and are hidden and shown with it. */
async function takeAlong(
  write: Write,
  { ideaId }: OfIdea,
  change: (threadId: string) => Promise<void>,
): Promise<void> {
  const threads = await write.tx.rows(threadsOf, [write.actor.communityId, ideaId]);
  const threadIds = threads.map(({ threadId }) => threadId);
  for (const threadId of threadIds) {
    await change(threadId);
  }
  if (threadIds.length > 0) {
    await write.emit(suggestionThreadsChanged, { ideaId, threadIds });
  }
}

interface Open {
  id: string;
  ideaId: string;
  threadId: string;
  saysSo: boolean;
  acceptedId: string | null;
}

const openOnes = statement<Open>(
  'suggestions.open_after_edit',
  `select g.id, g.idea_id as "ideaId", g.thread_id as "threadId", g.title = i.title and g.text = i.text as "saysSo",
     a.id as "acceptedId"
   from suggestion g
   join idea i on i.community_id = g.community_id and i.id = g.idea_id
   left join suggestion a on a.community_id = i.community_id and a.idea_id = i.id and a.revision = i.revision
   where g.community_id = $1 and g.idea_id = $2 and g.state = 'OPEN' order by g.number`,
);

/** What the idea says by now needs no suggestion any more; readers of the others see what there is to merge. */
async function afterEdit(write: Write, { ideaId }: OfIdea): Promise<void> {
  const { communityId } = write.actor;
  const open = await write.tx.rows(openOnes, [communityId, ideaId]);
  for (const suggestion of open.filter(({ saysSo }) => saysSo)) {
    await closeSuggestion(write, suggestion, { state: 'SUPERSEDED', supersededById: suggestion.acceptedId });
    await tellOfDecision(write, suggestion);
  }
  const others = open.filter(({ saysSo }) => !saysSo);
  if (others.length > 0) {
    await recordForWatchers(write.tx, {
      communityId,
      kind: suggestionChanged.kind,
      at: write.now,
      events: others.map(({ id }) => ({ id: write.ids.next(), topic: suggestionTopic(id) })),
    });
  }
}

const letGo = statement(
  'suggestions.let_go_of_decider',
  `update idea set decider_id = null where community_id = $1 and decider_id = $2`,
);

export const suggestionReactions = [
  reactTo(handedOver, async (write, { kind, thingId, toId }) => {
    if (kind === 'IDEA') {
      await tellOfDecider(write, thingId, toId);
    }
  }),
  reactTo(ideaEdited, afterEdit),
  reactTo(ideaMoved, async (write, { ideaId, toSpaceId }) =>
    takeAlong(write, { ideaId }, (threadId) => moveThread(write, threadId, toSpaceId)),
  ),
  reactTo(ideaWithdrawn, async (write, idea) =>
    takeAlong(write, idea, (threadId) => setThreadWithdrawn(write, threadId, true)),
  ),
  reactTo(ideaRestored, async (write, idea) =>
    takeAlong(write, idea, (threadId) => setThreadWithdrawn(write, threadId, false)),
  ),
  // Who is no longer of the team decides for it no longer; the owner of the space does, or anyone of staff.
  reactTo(memberRoleChanged, async (write, { memberId, byTeam }) => {
    if (!byTeam) {
      await write.tx.rows(letGo, [write.actor.communityId, memberId]);
    }
  }),
  reactTo(teamMemberGone, async (write, { memberId }) => {
    await write.tx.rows(letGo, [write.actor.communityId, memberId]);
  }),
];
