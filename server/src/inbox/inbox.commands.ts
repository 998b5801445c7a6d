import { markReadInput } from '@rapport/shared/inputs/inbox';
import { z } from 'zod';
import { command } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { inboxRead } from './inbox.events.js';

const markSome = statement<{ id: string }>(
  'inbox.mark_read',
  `update notification set read_at = $3
   where community_id = $1 and member_id = $2 and read_at is null and id = any($4::uuid[]) returning id`,
);
const markAll = statement<{ id: string }>(
  'inbox.mark_all_read',
  `update notification set read_at = $3
   where community_id = $1 and member_id = $2 and read_at is null returning id`,
);

/** Marks some of the member's own notifications as read; others' are left alone without a word. */
export const markRead = command({
  name: 'markRead',
  action: 'inbox:mark',
  input: markReadInput,
  run: async (write, { notificationIds }): Promise<{ marked: number }> => {
    const { communityId, memberId } = write.actor;
    const rows = await write.tx.rows(markSome, [communityId, memberId, write.now, notificationIds]);
    if (rows.length > 0) {
      await write.emit(inboxRead, { memberId });
    }
    return { marked: rows.length };
  },
});

/** Marks everything in the member's inbox as read. */
export const markAllRead = command({
  name: 'markAllRead',
  action: 'inbox:mark',
  input: z.object({}),
  run: async (write): Promise<{ marked: number }> => {
    const { communityId, memberId } = write.actor;
    const rows = await write.tx.rows(markAll, [communityId, memberId, write.now]);
    if (rows.length > 0) {
      await write.emit(inboxRead, { memberId });
    }
    return { marked: rows.length };
  },
});
