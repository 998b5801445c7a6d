import type { FeatureModule } from '../platform/module.js';
import { MemberEntity } from './member.entity.js';
import { MemberListResolver } from './member-list.resolver.js';
import { MemberResolver } from './member.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

export {
  completePreferences,
  DEFAULT_PREFERENCES,
  MemberEntity,
  type StoredPreferences,
} from './member.entity.js';
export {
  memberLeft,
  memberPreferencesChanged,
  memberReturned,
  memberRoleChanged,
  teamMemberGone,
} from './member.events.js';
export { bringInMembers, membersByEmail, membersWithAccount } from './member.many.js';
export { asFace, asMember, faceColumn, MEMBER_COLUMNS, memberById, type FaceRow } from './member.loaders.js';
export { isTeam } from './member.rules.js';
export { Member, RoleEnum } from './member.type.js';
export { memberToPostFor } from './member.writes.js';
export { MailChoicesInput } from './preferences.input.js';
export { MailPreferences } from './preferences.type.js';
export { changePreferences } from './preferences.writes.js';
export { updatePreferences } from './viewer.commands.js';
export { viewerOf, withChoices } from './viewer.queries.js';
export { ChangeProfileResult, ProfileChanged } from './viewer.result.js';
export { Viewer } from './viewer.type.js';

export const memberModule: FeatureModule = {
  name: 'members',
  entities: [MemberEntity],
  resolvers: [MemberResolver, MemberListResolver, ViewerResolver],
};
