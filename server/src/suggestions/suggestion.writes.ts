import type { NotificationReason } from '@rapport/shared/vocabulary';
import type { Allowed } from '../platform/policy.js';
import type { Write } from '../platform/command.js';
import { RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';
import { statement } from '../platform/statement.js';
import type { IdeaInSpace } from '../ideas/idea.module.js';
import { concern, openThread } from '../threads/thread.module.js';
import { decidersInside } from './decider.queries.js';
import { SuggestionEntity } from './suggestion.entity.js';
import { suggestionChanged, suggestionClosed } from './suggestion.events.js';

const lastNumber = statement<{ number: number }>(
  'suggestions.last_number',
  `select coalesce(max(number), 0)::int as number from suggestion where community_id = $1 and idea_id = $2`,
);

type NewSuggestion = Pick<
  SuggestionEntity,
  'fromRevision' | 'title' | 'text' | 'why' | 'wantsCredit' | 'wantsCoAuthorship'
>;

/** Writes a suggestion with its thread. The idea's row must be locked: numbers are counted within it. */
export async function insertSuggestion(
  write: Write,
  idea: Allowed<IdeaInSpace, 'SUGGEST'>,
  { title, text, ...given }: NewSuggestion,
): Promise<{ id: string; threadId: string }> {
  const { communityId, memberId } = write.actor;
  const id = write.ids.next();
  // The author of the idea owns it, so that it is seen by exactly those who may see the idea.
  const threadId = await openThread(write, {
    kind: 'SUGGESTION',
    spaceId: idea.spaceId,
    ownerId: idea.authorId,
  });
  const last = await write.tx.row(lastNumber, [communityId, idea.id]);
  await write.tx.insert(SuggestionEntity, {
    communityId,
    id,
    ideaId: idea.id,
    threadId,
    number: (last?.number ?? 0) + 1,
    authorId: memberId,
    title,
    text,
    html: renderMarkdown(text),
    rendererVersion: RENDERER_VERSION,
    ...given,
    state: 'OPEN',
    createdAt: write.now,
  });
  return { id, threadId };
}

type Closing = Pick<SuggestionEntity, 'state'> &
  Partial<Pick<SuggestionEntity, 'decidedById' | 'reason' | 'withChanges' | 'revision' | 'supersededById'>>;

/** Puts an open suggestion where it stays, and tells who reads it or its idea. */
export async function closeSuggestion(
  write: Write,
  { id, ideaId }: { id: string; ideaId: string },
  closing: Closing,
): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.update(SuggestionEntity, { communityId, id }, { ...closing, decidedAt: write.now });
  await write.emit(suggestionClosed, { ideaId, suggestionId: id });
  await write.emit(suggestionChanged, { ideaId, suggestionId: id });
}

const concerned = statement<{ memberId: string; reason: NotificationReason }>(
  'suggestions.concerned',
  `select "memberId", (array_agg(reason order by rank))[1] as reason from (
     select g.author_id as "memberId", 'SUGGESTED' as reason, 1 as rank from suggestion g
       where g.community_id = $1 and g.id = $2
     union all select x.member_id, 'SUPPORTING', 2 from suggestion_support x
       where x.community_id = $1 and x.suggestion_id = $2
     union all select f.member_id, 'FOLLOWING', 3 from suggestion g
       join follow f on f.community_id = g.community_id and f.thread_id = g.thread_id and f.ended_at is null
       where g.community_id = $1 and g.id = $2
   ) told group by "memberId"`,
);

/** Tells everybody whom it concerns what became of a suggestion: its author, supporters and followers, and the deciders. */
export async function tellOfDecision(
  write: Write,
  { id, ideaId, threadId }: { id: string; ideaId: string; threadId: string },
): Promise<void> {
  const { communityId } = write.actor;
  const rows = await write.tx.rows(concerned, [communityId, id]);
  const deciders = await decidersInside(write.tx, communityId, ideaId);
  // Whoever is both hears of it as who they are to the idea, but the suggester as the suggester.
  const reasons = new Map(rows.map(({ memberId, reason }) => [memberId, reason]));
  for (const { memberId, reason } of deciders) {
    if (reasons.get(memberId) !== 'SUGGESTED') {
      reasons.set(memberId, reason);
    }
  }
  const who = [...reasons].map(([memberId, reason]) => ({ memberId, reason }));
  await concern(write, { threadId, kind: 'SUGGESTION_DECIDED', who, detailId: id });
}
