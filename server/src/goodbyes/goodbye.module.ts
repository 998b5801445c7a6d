import type { FeatureModule } from '../platform/module.js';
import { GoodbyeEntity } from './goodbye.entity.js';
import { GoodbyeResolver, ViewerLeavingFields } from './goodbye.resolver.js';

export { GoodbyeEntity } from './goodbye.entity.js';
export { memberForgotten } from './goodbye.events.js';

/** Leaving gracefully, what people say when they do, and the answer (practices 2.1 and 4.1). */
export const goodbyeModule: FeatureModule = {
  name: 'goodbyes',
  entities: [GoodbyeEntity],
  resolvers: [GoodbyeResolver, ViewerLeavingFields],
};
