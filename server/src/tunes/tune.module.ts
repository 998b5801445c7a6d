import type { FeatureModule } from '../platform/module.js';
import { TuneEntity, TuneWordEntity } from './tune.entity.js';
import { tuneReactions } from './tune.reactions.js';
import { TuneResolver, ViewerTuneFields } from './tune.resolver.js';
import { TuneSubscription } from './tune.subscription.js';

/** Talks about somebody with whom one is out of tune. Nothing of it goes anywhere: no notice, no feed, no word to any job; the open pages of the two alone are told to look. */
export const tuneModule: FeatureModule = {
  name: 'tunes',
  entities: [TuneEntity, TuneWordEntity],
  resolvers: [TuneResolver, ViewerTuneFields, TuneSubscription],
  reactions: tuneReactions,
};
