import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { callEnded } from './root-cause.events.js';

const endCalls = statement<{ id: string }>(
  'calls.end_about',
  `update call_for_ideas set ended_at = $4 where community_id = $1 and ended_at is null
     and (irritant_id = any($2::uuid[]) or root_cause_id = $3::uuid) returning id`,
);

/** Ends the calls about what needs no more ideas. */
export async function endCallsAbout(
  write: Write,
  about: { irritantIds: readonly string[]; rootCauseId: string | null },
): Promise<void> {
  const values = [write.actor.communityId, about.irritantIds, about.rootCauseId, write.now];
  for (const { id } of await write.tx.rows(endCalls, values)) {
    await write.emit(callEnded, { callId: id });
  }
}
