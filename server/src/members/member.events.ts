import type { LeavingChoice } from '@rapport/shared/remembering';
import type { NoticeTopic, Role } from '@rapport/shared/vocabulary';
import { defineEvent } from '../platform/events.js';

/** What watchers of one member listen to. */
export const memberTopic = (memberId: string): string => `member:${memberId}`;

/** An admin made somebody something else. */
export interface MemberRoleChange {
  memberId: string;
  from: Role;
  to: Role;
  /** Whether the member belongs to the team now. */
  byTeam: boolean;
  /** Whether the member belonged to it before. */
  wasTeam: boolean;
}

export const memberRoleChanged = defineEvent<MemberRoleChange>('memberRoleChanged', (data) =>
  memberTopic(data.memberId),
);

/** A member changed what they show of themselves. */
export const memberProfileChanged = defineEvent<{ memberId: string }>('memberProfileChanged', (data) =>
  memberTopic(data.memberId),
);

/** A member changed how mail comes to them, or another choice of theirs. */
export interface PreferencesChange {
  memberId: string;
  /** All topics that are muted now; null when that was not what changed. */
  mutedTopics: NoticeTopic[] | null;
}

export const memberPreferencesChanged = defineEvent<PreferencesChange>('memberPreferencesChanged');

/**
 * A member is about to leave, in their own write and while they are still here: features end what is theirs, such as
 * consents, seats and tokens. With ANONYMISE and REMOVE nothing of theirs may name them afterwards.
 */
export const memberLeft = defineEvent<{ memberId: string; words: LeavingChoice }>('memberLeft', (data) =>
  memberTopic(data.memberId),
);

/** Somebody of the team has left: what they answered for goes on with others. In their own write, after they are gone. */
export const teamMemberGone = defineEvent<{ memberId: string }>('teamMemberGone');

/** Somebody who had left is here again, with what they had agreed to. */
export const memberReturned = defineEvent<{ memberId: string }>('memberReturned', (data) =>
  memberTopic(data.memberId),
);
