import type { FeatureModule } from '../platform/module.js';
import { feedRoutes } from './feed.routes.js';

export const feedModule: FeatureModule = {
  name: 'feeds',
  routes: feedRoutes,
};
