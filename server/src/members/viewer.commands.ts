import { updatePreferencesInput, updateProfileInput } from '@rapport/shared/inputs/account';
import { command } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { MemberEntity } from './member.entity.js';
import { memberPreferencesChanged, memberProfileChanged } from './member.events.js';

/** A member says anew how they are called and what they tell of themselves. */
export const updateProfile = command({
  name: 'updateProfile',
  action: 'profile:own',
  input: updateProfileInput,
  async run(write, profile) {
    const { communityId, memberId } = write.actor;
    await write.tx.update(MemberEntity, { communityId, id: memberId }, profile);
    await write.emit(memberProfileChanged, { memberId });
    return { memberId };
  },
});

// Merged in the database, so that two windows which change different choices keep both.
const mergePreferences = statement(
  'members.merge_preferences',
  `update member set preferences = preferences || $3::jsonb where community_id = $1 and id = $2`,
);

/** A member changes some of their choices. */
export const updatePreferences = command({
  name: 'updatePreferences',
  action: 'profile:own',
  input: updatePreferencesInput,
  async run(write, input) {
    const { communityId, memberId } = write.actor;
    const chosen = Object.fromEntries(Object.entries(input).filter(([, choice]) => choice != null));
    await write.tx.rows(mergePreferences, [communityId, memberId, JSON.stringify(chosen)]);
    await write.emit(memberPreferencesChanged, { memberId });
    return { memberId };
  },
});
