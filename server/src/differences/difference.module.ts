import type { FeatureModule } from '../platform/module.js';
import {
  DifferenceEntity,
  DifferenceOptionEntity,
  DifferencePositionEntity,
  DifferenceProposalEntity,
  DifferenceSideEntity,
} from './difference.entity.js';
import { DifferenceMutations } from './difference.mutations.js';
import { DifferenceResolver, IdeaDifferenceFields } from './difference.resolver.js';
import { revisitDifferences, tellOfStalled } from './difference.schedules.js';

export { agreeToOutcome, agreeToShared, proposeOutcome, sayWhatIsShared } from './agreement.commands.js';
export { addTriedOption, openDifference, saySide } from './difference.commands.js';

export const differenceModule: FeatureModule = {
  name: 'differences',
  entities: [
    DifferenceEntity,
    DifferenceSideEntity,
    DifferencePositionEntity,
    DifferenceOptionEntity,
    DifferenceProposalEntity,
  ],
  resolvers: [DifferenceResolver, DifferenceMutations, IdeaDifferenceFields],
  schedules: [tellOfStalled, revisitDifferences],
};
