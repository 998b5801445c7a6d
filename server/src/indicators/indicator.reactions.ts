import { memberRoleChanged, teamMemberGone } from '../members/member.module.js';
import type { Write } from '../platform/command.js';
import { reactTo } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { attentionAsked } from './indicator.events.js';

// To whoever has looked after the community the longest, as items are when they open.
const pass = statement<{ itemId: string; toId: string }>(
  'indicators.pass_attention_on',
  `update attention_item t set owner_id = a.id from (
     select m.id from member m where m.community_id = $1 and m.role = 'ADMIN' and m.left_at is null and m.id <> $2
     order by m.created_at, m.id limit 1) a
   where t.community_id = $1 and t.owner_id = $2 and t.closed_at is null
   returning t.id as "itemId", t.owner_id as "toId"`,
);

const passOn = async (write: Write, memberId: string): Promise<void> => {
  const passed = await write.tx.rows(pass, [write.actor.communityId, memberId]);
  for (const item of passed) await write.emit(attentionAsked, item);
};

/** What somebody was to look at goes on with others when they are not on the team any more. */
export const indicatorReactions = [
  reactTo(teamMemberGone, (write, { memberId }) => passOn(write, memberId)),
  reactTo(memberRoleChanged, async (write, { memberId, byTeam }) => {
    if (!byTeam) await passOn(write, memberId);
  }),
];
