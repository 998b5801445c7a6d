import type { FeatureModule } from '../platform/module.js';
import { ContextCardEntity, MemoryEntity } from './memory.entity.js';

export const journeyModule: FeatureModule = {
  name: 'journeys',
  entities: [ContextCardEntity, MemoryEntity],
};
