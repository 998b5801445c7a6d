import type { FeatureModule } from '../platform/module.js';
import { HandOverEntity } from './hand-over.entity.js';
import { HandOverResolver, IdeaHandOverFields } from './hand-over.resolver.js';

export { handOverIdea, handOverIdeaInside } from './hand-over.commands.js';
export { handedOver } from './hand-over.events.js';
export { handOversOf } from './hand-over.queries.js';
export { HandOver } from './hand-over.type.js';
export { isOnTeam, recordHandOver } from './hand-over.writes.js';
export { ideaMarks } from './idea-marks.js';

/** Who answers for something, and whose hands it went through. */
export const handOverModule: FeatureModule = {
  name: 'hand-overs',
  entities: [HandOverEntity],
  resolvers: [HandOverResolver, IdeaHandOverFields],
};
