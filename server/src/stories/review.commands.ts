import { reviewStoryInput, storyRefInput } from '@rapport/shared/inputs/story';
import words from '../locales/en/stories.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { concern, followQuietly } from '../threads/thread.module.js';
import { askThoseNamed } from './naming.writes.js';
import type { StoryOutcome } from './story.commands.js';
import { StoryEntity, StoryReviewEntity } from './story.entity.js';
import { storyChanged, storyPublished } from './story.events.js';
import { storyInside } from './story.inside.js';
import { storyPolicy } from './story.policy.js';
import { settleSeal } from './story.writes.js';

/** Becomes the named person who reads a story. */
export const takeOverReview = command({
  name: 'takeOverReview',
  action: 'story:review',
  input: storyRefInput,
  async run(write, { storyId }): Promise<StoryOutcome> {
    const { communityId, memberId } = write.actor;
    const present = found(await storyInside(write, storyId));
    if (present.state === 'SUBMITTED' && present.reviewerId === memberId) {
      return { storyId };
    }
    const story = storyPolicy.authorize(write.actor, 'TAKE_OVER', present);
    await write.tx.update(StoryEntity, { communityId, id: storyId }, { reviewerId: memberId });
    await write.emit(storyChanged, { storyId, threadId: story.threadId });
    return { storyId };
  },
});

/** Publishes a story its teller consents to, or gives it back with a reason; the words stay the teller's. */
export const reviewStory = command({
  name: 'reviewStory',
  action: 'story:review',
  input: reviewStoryInput,
  limits: ['edit'],
  async run(write, { storyId, verdict, reason }): Promise<StoryOutcome> {
    const { communityId, memberId } = write.actor;
    const story = storyPolicy.authorize(write.actor, 'REVIEW', found(await storyInside(write, storyId)));
    if (verdict === 'PUBLISHED' && !story.consented) {
      refuse(new NotPossible(words.noConsent));
    }
    const id = write.ids.next();
    const review = { reviewerId: memberId, verdict, reason, createdAt: write.now };
    await write.tx.insert(StoryReviewEntity, { communityId, id, storyId, ...review });
    const published = verdict === 'PUBLISHED' ? { publishedAt: write.now } : {};
    const now = { state: verdict, reviewerId: memberId, reviewedAt: write.now, ...published };
    await write.tx.update(StoryEntity, { communityId, id: storyId }, now);
    await settleSeal(write, { ...story, state: verdict });
    const news = { storyId, threadId: story.threadId };
    if (verdict === 'PUBLISHED') {
      await followQuietly(write, story.threadId, story.tellerId);
      await askThoseNamed(write, story);
      await write.emit(storyPublished, news);
    } else {
      await write.emit(storyChanged, news);
    }
    const who = [{ memberId: story.tellerId, reason: 'AUTHOR' as const }];
    await concern(write, { threadId: story.threadId, kind: 'STORY_REVIEWED', who, detailId: id });
    return { storyId };
  },
});
