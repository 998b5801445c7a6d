import type { FeatureModule } from '../platform/module.js';
import { ContactBoundaryEntity } from './boundary.entity.js';
import { MemberBoundaryFields, ViewerBoundaryFields } from './boundary.resolver.js';

export { setBoundaries } from './boundary.commands.js';
export { mailBoundaries, type MailBoundary } from './contact.several.js';
export { mayContact, type ContactVerdict } from './may-contact.js';

/** What people may be asked in person, when and how; whoever asks anybody anything goes through `mayContact`. */
export const boundaryModule: FeatureModule = {
  name: 'boundaries',
  entities: [ContactBoundaryEntity],
  resolvers: [ViewerBoundaryFields, MemberBoundaryFields],
};
