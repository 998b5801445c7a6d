import type { FeatureModule } from '../platform/module.js';
import { MomentAnswerEntity, MomentChoiceEntity } from './moment.entity.js';
import { momentReactions } from './moment.leaving.js';
import { MomentResolver } from './moment.resolver.js';

export { answerMoment, switchMoment } from './moment.commands.js';

/** Prompts to act, each with its reason and a switch. Nothing here sends anything: no event, no schedule, no notice. */
export const momentModule: FeatureModule = {
  name: 'moments',
  entities: [MomentChoiceEntity, MomentAnswerEntity],
  resolvers: [MomentResolver],
  reactions: momentReactions,
};
