import type { FeatureModule } from '../platform/module.js';
import { ApiTokenEntity, EmailChangeEntity, InvitationEntity, SetUpTokenEntity } from './account.entity.js';
import {
  AuthAccountEntity,
  AuthSessionEntity,
  AuthUserEntity,
  AuthVerificationEntity,
} from './identity.entity.js';

export { resolveActor } from './actor.queries.js';

export const accountModule: FeatureModule = {
  name: 'accounts',
  entities: [
    AuthUserEntity,
    AuthSessionEntity,
    AuthAccountEntity,
    AuthVerificationEntity,
    ApiTokenEntity,
    InvitationEntity,
    EmailChangeEntity,
    SetUpTokenEntity,
  ],
};
