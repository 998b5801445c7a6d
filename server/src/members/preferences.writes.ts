import type { MailChoicesChange } from '@rapport/shared/inputs/account';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import type { StoredPreferences } from './member.entity.js';
import { memberPreferencesChanged } from './member.events.js';

export type ChosenAnew = MailChoicesChange & {
  keyboardShortcuts?: boolean | null;
  fillFromCard?: boolean | null;
};

// Merged in the database, so that two windows which change different choices keep both.
const mergePreferences = statement(
  'members.merge_preferences',
  `update member set preferences = preferences || $3::jsonb where community_id = $1 and id = $2`,
);

/** The choices of the one who writes, changed where something is given; whoever acts on choices hears of it. */
export async function changePreferences(write: Write, change: ChosenAnew): Promise<void> {
  const { communityId, memberId } = write.actor;
  await write.tx.rows(mergePreferences, [communityId, memberId, JSON.stringify(storedChange(change))]);
  await write.emit(memberPreferencesChanged, { memberId, mutedTopics: change.mutedTopics ?? null });
}

/** A change as it is stored: null takes away what may be none, and is nothing for everything else. */
function storedChange({ quietHours, timeZone, ...rest }: ChosenAnew): Partial<StoredPreferences> {
  const chosen = Object.fromEntries(Object.entries(rest).filter(([, choice]) => choice != null));
  return {
    ...chosen,
    ...(quietHours !== undefined && {
      quietFrom: quietHours?.from ?? null,
      quietUntil: quietHours?.until ?? null,
    }),
    ...(timeZone !== undefined && { timeZone }),
  };
}
