import type { Write } from '../platform/command.js';
import { recordForWatchers } from '../platform/events.js';

/** What one person's open pages listen to. It hangs on who listens alone: nobody can ask for somebody else's. */
export const tunesTopic = (memberId: string): string => `tunes:${memberId}`;

/**
 * Tells the open pages of the two who talk that there is something to read. The sign says neither which talk nor what,
 * nobody reacts to it, and it is forgotten after some days (practice 2.12).
 */
export async function signTo(write: Write, memberIds: readonly string[]): Promise<void> {
  await recordForWatchers(write.tx, {
    communityId: write.actor.communityId,
    kind: 'tunesChanged',
    at: write.now,
    events: memberIds.map((memberId) => ({ id: write.ids.next(), topic: tunesTopic(memberId) })),
  });
}
