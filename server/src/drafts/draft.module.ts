import type { FeatureModule } from '../platform/module.js';
import { DraftFields } from './draft-fields.resolver.js';
import { DraftEntity } from './draft.entity.js';
import { draftReactions } from './draft.reactions.js';
import { DraftResolver } from './draft.resolver.js';
import { ViewerDraftFields } from './viewer-drafts.resolver.js';

export const draftModule: FeatureModule = {
  name: 'drafts',
  entities: [DraftEntity],
  reactions: draftReactions,
  resolvers: [DraftResolver, DraftFields, ViewerDraftFields],
};
