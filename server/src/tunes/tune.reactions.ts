import { memberLeft, memberRoleChanged, teamMemberGone } from '../members/member.module.js';
import type { Write } from '../platform/command.js';
import { reactTo } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { signTo } from './tune.live.js';
import { tellQuietly } from './tune.mail.js';

const end = statement<{ id: string; raisedById: string }>(
  'tunes.end_of_helper',
  `update tune set closed_at = $3 where community_id = $1 and helper_id = $2 and closed_at is null
   returning id, raised_by_id as "raisedById"`,
);

/**
 * Nobody listens any more where the helper is not on the team: it ends, and who raised it is told that they can begin
 * again with somebody else. It is not handed on, since it was said to one person.
 */
async function endOf(write: Write, helperId: string): Promise<void> {
  const ended = await write.tx.rows(end, [write.actor.communityId, helperId, write.now]);
  for (const { id, raisedById } of ended) {
    await tellQuietly(write, id, raisedById, 'unheard');
    await signTo(write, [raisedById, helperId]);
  }
}

const helpersOf = statement<{ helperId: string }>(
  'tunes.helpers_of',
  'select distinct helper_id as "helperId" from tune where community_id = $1 and raised_by_id = $2',
);

export const tuneReactions = [
  // What somebody raised goes with them (decision 045): who listened sees at once that it is not there any more.
  reactTo(memberLeft, async (write, { memberId }) => {
    const helpers = await write.tx.rows(helpersOf, [write.actor.communityId, memberId]);
    await signTo(
      write,
      helpers.map(({ helperId }) => helperId),
    );
  }),
  reactTo(teamMemberGone, (write, { memberId }) => endOf(write, memberId)),
  reactTo(memberRoleChanged, async (write, { memberId, byTeam }) => {
    if (!byTeam) await endOf(write, memberId);
  }),
];
