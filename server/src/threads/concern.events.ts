import type { NotificationKind, NotificationReason } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { defineEvent } from '../platform/events.js';

/** Something that concerns people and is neither a comment nor an answer. It lands in their inboxes. */
export interface Concern {
  /** Where it happened. Who may not see the thread is not told. */
  threadId: string;
  kind: NotificationKind;
  /**
   * Members, each with the reason; everybody who follows the thread; everybody whose support was given for a former
   * text of its idea; or everybody who follows an incident, something in its space or an idea it names. Nobody is told
   * of their own act.
   */
  who: 'followers' | 'formerSupporters' | 'nearby' | { memberId: string; reason: NotificationReason }[];
  /** The suggestion, difference, read-back and the like that it is about; null when it is about the whole thing. */
  detailId: string | null;
}

export const peopleConcerned = defineEvent<Concern>('peopleConcerned');

/** Tells people of something in the transaction that makes it happen; the inbox delivers it after the commit. */
export async function concern(write: Write, told: Concern): Promise<void> {
  await write.emit(peopleConcerned, told);
}
