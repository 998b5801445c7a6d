import type { FeatureModule } from '../platform/module.js';
import { IncidentRecoveryFields } from './incident-recovery.resolver.js';
import { RecoveryCauseEntity, RecoveryEntity, RecoveryWordEntity } from './recovery.entity.js';
import { RecoveryConnectionFields, RecoveryResolver, ViewerRecoveryFields } from './recovery.resolver.js';
import { recoveryReactions } from './recovery.reactions.js';
import { RecoverySubscription } from './recovery.subscription.js';
import { RecoveryWritingResolver } from './recovery-writing.resolver.js';
import { remindOfRecoveries } from './recovery.schedule.js';

export { sayPutRight, writeInRecovery } from './recovery.commands.js';
export { handOverRecovery } from './recovery.hand-over.js';
export { findRecovery } from './recovery.queries.js';
export { SAID_OF_CAUSE } from './recovery.reasons.js';
export { openRecovery } from './recovery.opening.js';
export { remindOfRecoveries } from './recovery.schedule.js';

/** What goes on with those for whom something went wrong, between them and the team. */
export const recoveryModule: FeatureModule = {
  name: 'recoveries',
  entities: [RecoveryEntity, RecoveryCauseEntity, RecoveryWordEntity],
  resolvers: [
    RecoveryResolver,
    RecoveryWritingResolver,
    RecoverySubscription,
    RecoveryConnectionFields,
    ViewerRecoveryFields,
    IncidentRecoveryFields,
  ],
  reactions: recoveryReactions,
  schedules: [remindOfRecoveries],
};
