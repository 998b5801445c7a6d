import type { FeatureModule } from '../platform/module.js';
import { FeelingEntity } from './feeling.entity.js';
import { feelingReactions } from './feeling.reactions.js';
import { FeelingResolver, ViewerFeelingFields } from './feeling.resolver.js';

export { tellFeeling } from './feeling.commands.js';
export { feelingTakenBack } from './feeling.events.js';

/** How a reply, an answer or something shipped felt: told by one person to the one who wrote it (practice 3.13). */
export const feelingModule: FeatureModule = {
  name: 'feelings',
  entities: [FeelingEntity],
  resolvers: [FeelingResolver, ViewerFeelingFields],
  reactions: feelingReactions,
};
