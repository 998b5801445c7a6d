import type { MemberActor } from '../platform/actor.js';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { feelingParts } from './my-data/feeling.parts.js';
import { irritantParts } from './my-data/irritant.parts.js';
import { meetingParts } from './my-data/meeting.parts.js';
import { ownParts } from './my-data/own.parts.js';
import { outcomeParts } from './my-data/outcome.parts.js';
import type { Parts } from './my-data/part.js';
import { promiseParts } from './my-data/promise.parts.js';
import { recoveryParts } from './my-data/recovery.parts.js';
import { rememberingParts } from './my-data/remembering.parts.js';
import { storyParts } from './my-data/story.parts.js';
import { togetherParts } from './my-data/together.parts.js';
import { webhookParts } from './my-data/webhook.parts.js';

function objectOf(parts: Parts): string {
  const pairs = Object.entries(parts).map(([name, part]) => `'${name}', ${part}`);
  return `json_build_object(${pairs.join(', ')})`;
}

// One function of Postgres takes fifty pairs at most, so each group of parts is an object of its own.
const myData = statement<{
  own: object;
  together: object;
  irritants: object;
  promises: object;
  webhooks: object;
  remembered: object;
  meetings: object;
  stories: object;
}>(
  'exports.my_data',
  `select ${objectOf(ownParts)} as own, ${objectOf(togetherParts)} as together,
     ${objectOf(irritantParts)} as irritants, ${objectOf({ ...promiseParts, ...outcomeParts, ...recoveryParts })} as promises, ${objectOf(webhookParts)} as webhooks,
     ${objectOf({ ...rememberingParts, ...feelingParts })} as remembered, ${objectOf(meetingParts)} as meetings, ${objectOf(storyParts)} as stories`,
);

/**
 * Everything that is a member's own: what they wrote with what it said before, what they support and follow, how they
 * show themselves, and what they have not sent yet (practice 0.7).
 */
export async function dataOf(
  db: Database,
  { communityId, memberId, role }: Pick<MemberActor, 'communityId' | 'memberId' | 'role'>,
): Promise<object> {
  const row = await db.row(myData, [communityId, memberId, role !== 'CUSTOMER']);
  return {
    ...row?.own,
    ...row?.together,
    ...row?.irritants,
    ...row?.promises,
    ...row?.webhooks,
    ...row?.remembered,
    ...row?.meetings,
    ...row?.stories,
  };
}
