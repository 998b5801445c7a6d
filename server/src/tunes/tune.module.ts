import type { FeatureModule } from '../platform/module.js';
import { TuneEntity, TuneWordEntity } from './tune.entity.js';
import { tuneReactions } from './tune.reactions.js';
import { TuneResolver, ViewerTuneFields } from './tune.resolver.js';

/** Talks about somebody with whom one is out of tune. Nothing of it goes anywhere: no event, no notice, no feed. */
export const tuneModule: FeatureModule = {
  name: 'tunes',
  entities: [TuneEntity, TuneWordEntity],
  resolvers: [TuneResolver, ViewerTuneFields],
  reactions: tuneReactions,
};
