import type { FeatureModule } from '../platform/module.js';
import { ReadBackEntity } from './read-back.entity.js';
import { IdeaReadBackFields, ReadBackResolver } from './read-back.resolver.js';

export { answerReadBack, askReadBack } from './read-back.commands.js';
export { ReadBackEntity } from './read-back.entity.js';
export { readBacksOfIdea, readBackStanding } from './read-back.queries.js';
export { ReadBackNeeded } from './read-back.result.js';
export { ReadBack, ReadBackOutcomeEnum } from './read-back.type.js';

export const readBackModule: FeatureModule = {
  name: 'read-backs',
  entities: [ReadBackEntity],
  resolvers: [ReadBackResolver, IdeaReadBackFields],
};
