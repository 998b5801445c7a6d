import type { FeatureModule } from '../platform/module.js';
import { StoryConsentEntity } from './consent.entity.js';
import { StoryEntity, StoryReviewEntity, StoryRevisionEntity } from './story.entity.js';
import { StoryConnectionFields, StoryResolver } from './story.resolver.js';

export { StoryEntity } from './story.entity.js';
export { findStory, storyOfThread } from './story.queries.js';
export { storyPath } from './story.rules.js';
export { Story } from './story.type.js';

/** Accounts of people who lived them, readable as far as they agree. */
export const storyModule: FeatureModule = {
  name: 'stories',
  entities: [StoryEntity, StoryRevisionEntity, StoryReviewEntity, StoryConsentEntity],
  resolvers: [StoryResolver, StoryConnectionFields],
};
