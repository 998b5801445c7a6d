import type { FeatureModule } from '../platform/module.js';
import { SearchResolver } from './search.resolver.js';

export const searchModule: FeatureModule = {
  name: 'search',
  resolvers: [SearchResolver],
};
