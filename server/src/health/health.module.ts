import type { FeatureModule } from '../platform/module.js';
import { HealthResolver } from './health.resolver.js';

export { outgoingOfAll } from './outgoing.queries.js';

/** Shows how everything goes that is done without anybody asking, and lets admins set it right. */
export const healthModule: FeatureModule = { name: 'health', resolvers: [HealthResolver] };
