import type { FeatureModule } from '../platform/module.js';
import { LateNoteEntity, LateWatchEntity } from './late-note.entity.js';
import { IdeaLateFields, IdeaOwnerFields, LateNoteResolver, SpaceLateFields } from './late-note.resolver.js';
import { tellOfLate } from './late.schedule.js';

export { writeLateNote } from './late-note.commands.js';
export { tellOfLate } from './late.schedule.js';

/** What waits longer than promised: staff are told step by step, and say so in their own name. */
export const lateNoteModule: FeatureModule = {
  name: 'late-notes',
  entities: [LateNoteEntity, LateWatchEntity],
  resolvers: [LateNoteResolver, IdeaLateFields, IdeaOwnerFields, SpaceLateFields],
  schedules: [tellOfLate],
};
