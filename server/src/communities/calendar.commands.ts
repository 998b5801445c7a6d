import { updateCalendarInput } from '@rapport/shared/inputs/calendar';
import { command } from '../platform/command.js';
import { CommunityHolidayEntity } from './calendar.entity.js';
import { CommunityEntity } from './community.entity.js';
import { communityChanged } from './community.events.js';
import { communityPolicy } from './community.policy.js';

/** An admin says on which days the team works. What is due already stays due when it was. */
export const updateCalendar = command({
  name: 'updateCalendar',
  action: 'community:administer',
  input: updateCalendarInput,
  async run(write, { workingDays, holidays }) {
    const { communityId } = write.actor;
    const ours = communityPolicy.authorize(write.actor, 'ADMINISTER', { id: communityId });
    // The row of the community is locked first, so that two who save at once do not mix their days.
    await write.tx.update(
      CommunityEntity,
      { id: ours.id },
      { workingDays: [...new Set(workingDays)].sort((one, other) => one - other) },
    );
    await write.tx.remove(CommunityHolidayEntity, { communityId });
    if (holidays.length > 0) {
      await write.tx.insert(
        CommunityHolidayEntity,
        holidays.map((holiday) => ({ communityId, ...holiday })),
      );
    }
    await write.emit(communityChanged, { communityId });
    return { communityId };
  },
});
