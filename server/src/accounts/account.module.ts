import type { FeatureModule } from '../platform/module.js';
import { ApiTokenEntity, EmailChangeEntity, InvitationEntity, SetUpTokenEntity } from './account.entity.js';
import { AccountResolver } from './account.resolver.js';
import { accountRoutes } from './account.routes.js';
import { purgeEnded } from './account.schedules.js';
import {
  AuthAccountEntity,
  AuthSessionEntity,
  AuthUserEntity,
  AuthVerificationEntity,
} from './identity.entity.js';
import { InvitationResolver } from './invitation.resolver.js';
import { mailPasswordLink } from './password.commands.js';
import { SignInResolver } from './sign-in.resolver.js';

export { memberJoined } from './account.events.js';
export { forgetHolders, resolveActor } from './actor.queries.js';
export { makeAdmin } from './make-admin.js';
export { returnKeyOf } from './return-key.js';
export { createSetUpLink } from './set-up.commands.js';
export { signUpVerdict } from './sign-up.rules.js';

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
  resolvers: [AccountResolver, InvitationResolver, SignInResolver],
  consumers: [mailPasswordLink],
  schedules: [purgeEnded],
  routes: accountRoutes,
};
