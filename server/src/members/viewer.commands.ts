import { updatePreferencesInput, updateProfileInput } from '@rapport/shared/inputs/account';
import { command } from '../platform/command.js';
import { MemberEntity } from './member.entity.js';
import { memberProfileChanged } from './member.events.js';
import { changePreferences } from './preferences.writes.js';

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

/** A member changes some of their choices. */
export const updatePreferences = command({
  name: 'updatePreferences',
  action: 'profile:own',
  input: updatePreferencesInput,
  async run(write, input) {
    await changePreferences(write, input);
    return { memberId: write.actor.memberId };
  },
});
