import { memberLeft } from '../members/member.module.js';
import { reactTo } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { feelingTakenBack } from './feeling.events.js';

const endOf = statement<{ id: string; readerId: string }>(
  'feelings.end_of',
  `delete from feeling where community_id = $1 and member_id = $2 returning id, reader_id as "readerId"`,
);

/** What somebody told goes with them, however they leave: it was said to one person by one who was here. */
export const feelingReactions = [
  reactTo(memberLeft, async (write, { memberId }) => {
    for (const { id, readerId } of await write.tx.rows(endOf, [write.actor.communityId, memberId])) {
      await write.emit(feelingTakenBack, { feelingId: id, memberId, readerId });
    }
  }),
];
