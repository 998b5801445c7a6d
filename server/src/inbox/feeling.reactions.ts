import { feelingTakenBack } from '../feelings/feeling.module.js';
import { withdrawInQueued } from '../mail/mail.module.js';
import { reactTo, type Reaction } from '../platform/events.js';
import { statement } from '../platform/statement.js';

const OF_IT = `n.community_id = $1 and n.member_id = $2 and n.kind = 'FEELING'`;
const endDigest = statement(
  'inbox.end_feeling_digest',
  `delete from digest_item w using notification_item i, notification n
   where ${OF_IT} and i.community_id = $1 and i.notification_id = n.id and i.detail_id = $3
     and w.community_id = $1 and w.event_id = i.event_id and w.member_id = i.member_id`,
);
const endItems = statement(
  'inbox.end_feeling_items',
  `delete from notification_item i using notification n
   where ${OF_IT} and i.community_id = $1 and i.notification_id = n.id and i.detail_id = $3`,
);
const endNotices = statement(
  'inbox.end_feeling_notices',
  `delete from notification n where ${OF_IT} and not exists (select 1 from notification_item i
     where i.community_id = n.community_id and i.notification_id = n.id)`,
);

/** Who was told that somebody had said how it felt finds nothing of it once that was taken back. */
export const feelingReactions: readonly Reaction[] = [
  reactTo(feelingTakenBack, async (write, { feelingId, readerId }) => {
    const { communityId } = write.actor;
    await write.tx.rows(endDigest, [communityId, readerId, feelingId]);
    await write.tx.rows(endItems, [communityId, readerId, feelingId]);
    await write.tx.rows(endNotices, [communityId, readerId]);
    await withdrawInQueued(write, communityId, new RegExp(`#feeling-${feelingId}`));
  }),
];
