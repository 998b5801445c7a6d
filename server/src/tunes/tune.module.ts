import type { FeatureModule } from '../platform/module.js';
import { TuneEntity, TuneWordEntity } from './tune.entity.js';

export const tuneModule: FeatureModule = {
  name: 'tunes',
  entities: [TuneEntity, TuneWordEntity],
};
