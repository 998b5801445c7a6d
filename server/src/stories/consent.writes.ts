import type { ConsentUse } from '@rapport/shared/telling';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import type { ConsentPart } from './consent.entity.js';

const endAll = statement(
  'stories.end_consents',
  `update story_consent set ended_at = $3, ended_by = 'PERSON'
   where community_id = $1 and story_id = $2 and ended_at is null`,
);

/** Ends every consent for a story, whoever gave it. */
export async function endConsents(write: Write, storyId: string): Promise<void> {
  await write.tx.rows(endAll, [write.actor.communityId, storyId, write.now]);
}

const endOne = statement<{ id: string }>(
  'stories.end_consent',
  `update story_consent set ended_at = $6, ended_by = case when until is not null and until < ($6::timestamptz at time zone
       (select z.time_zone from community z where z.id = $1))::date then 'EXPIRY' else 'PERSON' end
   where community_id = $1 and story_id = $2 and member_id = $3 and part = $4 and use = any($5::text[]) and ended_at is null
   returning id`,
);

/**
 * Ends the writer's own consent for some uses; one whose last day is over ended by that, not by them.
 *
 * @returns how many were standing.
 */
export async function endOwnConsents(
  write: Write,
  storyId: string,
  part: ConsentPart,
  uses: readonly ConsentUse[],
): Promise<number> {
  const { communityId, memberId } = write.actor;
  return (await write.tx.rows(endOne, [communityId, storyId, memberId, part, uses, write.now])).length;
}
