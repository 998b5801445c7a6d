import type { FeatureModule } from '../platform/module.js';
import { IdeaCoAuthorFields, ViewerCoAuthorFields } from './co-author.fields.js';
import { coAuthorReactions } from './co-author.reactions.js';
import { CoAuthorResolver } from './co-author.resolver.js';

export { answerCoAuthorInvitation, inviteCoAuthor } from './co-author.commands.js';
export { joinAsCoAuthor, restoreCoAuthor } from './co-author.joining.js';
export type { CoAuthorRow } from './co-author.rows.js';

/** Who writes an idea together. Its table is the ideas feature's, which shows the faces. */
export const coAuthorModule: FeatureModule = {
  name: 'coAuthors',
  resolvers: [CoAuthorResolver, IdeaCoAuthorFields, ViewerCoAuthorFields],
  reactions: coAuthorReactions,
};
