import type { FeatureModule } from '../platform/module.js';
import { JourneyResolver, MemberJourneyFields, ViewerJourneyFields } from './journey.resolver.js';
import { ContextCardEntity, MemoryEntity } from './memory.entity.js';
import { ThreadAskerFields } from './thread-asker.js';

export { pathOf } from './journey.path.js';
export { noteMemory, writeContextCard } from './memory.commands.js';

/** What was between a person and the community, what they tell of themselves and what is remembered of them. */
export const journeyModule: FeatureModule = {
  name: 'journeys',
  entities: [ContextCardEntity, MemoryEntity],
  resolvers: [JourneyResolver, MemberJourneyFields, ViewerJourneyFields, ThreadAskerFields],
};
