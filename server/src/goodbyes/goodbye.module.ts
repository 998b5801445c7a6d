import type { FeatureModule } from '../platform/module.js';
import { GoodbyeEntity } from './goodbye.entity.js';

export const goodbyeModule: FeatureModule = {
  name: 'goodbyes',
  entities: [GoodbyeEntity],
};
