import words from '../locales/en/spaces.json' with { type: 'json' };
import { communitySetUp } from '../communities/community.module.js';
import { memberRoleChanged, teamMemberGone } from '../members/member.module.js';
import type { Write } from '../platform/command.js';
import { reactTo } from '../platform/events.js';
import { SpaceEntity } from './space.entity.js';
import { addSpace } from './space.writes.js';

/** Days within which a person answers in the space that a new community begins with. */
const FIRST_CADENCE_DAYS = 5;

/** A new community begins with one public space, which its first admin answers for. */
const openFirstSpace = reactTo(communitySetUp, async (write) => {
  await addSpace(write, {
    ...words.first,
    slug: null,
    visibility: 'PUBLIC',
    cadenceDays: FIRST_CADENCE_DAYS,
    defaultOwnerId: write.actor.memberId,
  });
});

/** Somebody who leaves the team answers for no space any more. */
async function release(write: Write, memberId: string): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.update(SpaceEntity, { communityId, defaultOwnerId: memberId }, { defaultOwnerId: null });
}

const releaseOwner = reactTo(memberRoleChanged, async (write, { memberId, byTeam }) => {
  if (!byTeam) {
    await release(write, memberId);
  }
});
const releaseWhoLeft = reactTo(teamMemberGone, (write, { memberId }) => release(write, memberId));

export const spaceReactions = [openFirstSpace, releaseOwner, releaseWhoLeft];
