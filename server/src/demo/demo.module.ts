import type { FeatureModule } from '../platform/module.js';
import { DemoResolver } from './demo.resolver.js';

export { fillDemo } from './demo.fill.js';
export { demoSignIns } from './demo.queries.js';

/** A community to look around in before having one's own. */
export const demoModule: FeatureModule = { name: 'demo', resolvers: [DemoResolver] };
