import type { FeatureModule } from '../platform/module.js';

export { coAuthorsChanged } from './co-author.events.js';
export { joinAsCoAuthor, restoreCoAuthor, type Joined } from './co-author.joining.js';
export type { CoAuthorRow } from './co-author.rows.js';

/** Who writes an idea together. Its table is the ideas feature's, which shows the faces. */
export const coAuthorModule: FeatureModule = {
  name: 'coAuthors',
};
