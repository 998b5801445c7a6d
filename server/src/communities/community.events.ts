import { defineEvent } from '../platform/events.js';

/** The community itself: its name, look, rules, or the order of its spaces. */
export const COMMUNITY_TOPIC = 'community';

/** An admin changed its name, look or rules. */
export const communityChanged = defineEvent<{ communityId: string }>(
  'communityChanged',
  () => COMMUNITY_TOPIC,
);

/** The first admin has named it; from now on it is open. */
export const communitySetUp = defineEvent<{ communityId: string }>('communitySetUp', () => COMMUNITY_TOPIC);
