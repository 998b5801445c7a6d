import type { FeatureModule } from '../platform/module.js';
import { IdeaLinkEntity } from './idea-link.entity.js';
import { IdeaLinkFields, IdeaLinkPersonFields } from './idea-link.resolver.js';

export { linkIdeas } from './idea-link.commands.js';

/** Bridges between ideas of different products (practice 4.13). */
export const ideaLinkModule: FeatureModule = {
  name: 'ideaLinks',
  entities: [IdeaLinkEntity],
  resolvers: [IdeaLinkFields, IdeaLinkPersonFields],
};
