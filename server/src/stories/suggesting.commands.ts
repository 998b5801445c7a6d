import { decideStorySuggestionInput, suggestInStoryInput } from '@rapport/shared/inputs/story';
import words from '../locales/en/stories.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { found, InvalidInput, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { concern } from '../threads/thread.module.js';
import { StorySuggestionEntity } from './beside.entity.js';
import type { StoryOutcome } from './story.commands.js';
import { StoryEntity } from './story.entity.js';
import { completenessProblems } from './story.completeness.js';
import { storyChanged } from './story.events.js';
import { storyInside } from './story.inside.js';
import { storyPolicy } from './story.policy.js';
import { holdWhatItShows, keepRevision, linkCount, onlyWords, rowOf } from './story.writes.js';

/**
 * Suggests other words for a story: the only way in which anybody but its teller changes them. For the team, and for
 * whom it names.
 */
export const suggestInStory = command({
  name: 'suggestInStory',
  action: 'story:tell',
  input: suggestInStoryInput,
  limits: ['suggestion'],
  async run(write, { storyId, fromRevision, ...said }): Promise<StoryOutcome> {
    const { communityId, memberId } = write.actor;
    const story = storyPolicy.authorize(write.actor, 'SUGGEST', found(await storyInside(write, storyId)));
    if (fromRevision !== story.revision) {
      refuse(new NotPossible(words.changedMeanwhile));
    }
    const { title, context, text } = said;
    if (title === story.title && context === story.context && text === story.text) {
      refuse(new NotPossible(words.nothingChanged));
    }
    const id = write.ids.next();
    const row = { storyId, byId: memberId, revision: fromRevision, ...said, state: 'OPEN' } as const;
    await write.tx.insert(StorySuggestionEntity, { communityId, id, ...row, createdAt: write.now });
    await write.emit(storyChanged, { storyId, threadId: story.threadId });
    const who = [{ memberId: story.tellerId, reason: 'AUTHOR' as const }];
    await concern(write, { threadId: story.threadId, kind: 'STORY_SUGGESTION', who, detailId: id });
    return { storyId };
  },
});

const suggestion = statement<{
  storyId: string;
  byId: string;
  revision: number;
  title: string;
  context: string;
  text: string;
  state: string;
}>(
  'stories.suggestion_inside',
  `select story_id as "storyId", by_id as "byId", revision, title, context, text, state from story_suggestion
   where community_id = $1 and id = $2 for no key update`,
);

/**
 * The teller takes suggested words or leaves them. Taken, they stand at once and their author is kept beside the
 * revision; words that moved on since must be looked at again.
 */
export const decideStorySuggestion = command({
  name: 'decideStorySuggestion',
  action: 'story:tell',
  input: decideStorySuggestionInput,
  limits: ['edit'],
  async run(write, { suggestionId, accept, reason }): Promise<StoryOutcome> {
    const { communityId } = write.actor;
    const suggested = found(await write.tx.row(suggestion, [communityId, suggestionId]));
    const { storyId } = suggested;
    const story = storyPolicy.authorize(write.actor, 'DECIDE', found(await storyInside(write, storyId)));
    if (suggested.state !== 'OPEN') {
      refuse(new NotPossible(words.decidedAlready));
    }
    if (accept && suggested.revision !== story.revision) {
      refuse(new NotPossible(words.movedOn));
    }
    if (accept) {
      const { title, context, text } = suggested;
      const said = { ...onlyWords(story), title, context, text };
      // Taken over, too, a story says what it must: its situation, and a case beside a share.
      const missing = completenessProblems({ ...said, kind: story.kind }, await linkCount(write, storyId));
      if (missing.length > 0) {
        refuse(new InvalidInput(missing));
      }
      const revision = story.revision + 1;
      const edited = story.state === 'PUBLISHED' ? { editedAt: write.now } : {};
      await write.tx.update(
        StoryEntity,
        { communityId, id: storyId },
        { ...rowOf(said), revision, ...edited },
      );
      await keepRevision(write, storyId, revision, said, suggested.byId);
      await holdWhatItShows(write, story);
    }
    const decided = {
      state: accept ? 'TAKEN' : 'LEFT',
      decidedReason: reason,
      decidedAt: write.now,
    } as const;
    await write.tx.update(StorySuggestionEntity, { communityId, id: suggestionId }, decided);
    await write.emit(storyChanged, { storyId, threadId: story.threadId });
    await concern(write, {
      threadId: story.threadId,
      kind: 'STORY_SUGGESTION_DECIDED',
      who: [{ memberId: suggested.byId, reason: 'SUGGESTED' }],
      detailId: suggestionId,
    });
    return { storyId };
  },
});
