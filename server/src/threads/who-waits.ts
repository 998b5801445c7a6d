import type { NotificationKind, Role } from '@rapport/shared/vocabulary';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { concern } from './concern.events.js';

interface Thing {
  communityId: string;
  id: string;
  threadId: string;
}

/**
 * Makes what asks people of the team for something in the name of who waits for it, so that they hear of it from a
 * person: whoever the thing itself names first, else who follows its thread, else anybody of the team who is not asked.
 *
 * @param kind the notice; one feature asks by it.
 * @param first SQL that selects `member_id` and `since` of those the thing names; $1 is the community, $2 the thing.
 */
export function askerFor(
  kind: NotificationKind,
  first: string,
): (services: Services, tx: Tx, thing: Thing, who: readonly string[]) => Promise<void> {
  const whoWaits = statement<{ id: string; role: Role }>(
    `threads.who_waits_${kind.toLowerCase()}`,
    `select m.id, m.role from (
       select n.member_id, 1 as rank, n.since from (${first}) n
       union all select f.member_id, 2, f.since from follow f
         where f.community_id = $1 and f.thread_id = $3 and f.ended_at is null
       union all select a.id, 3, a.created_at from member a where a.community_id = $1 and a.role <> 'CUSTOMER'
     ) w join member m on m.community_id = $1 and m.id = w.member_id
     where m.id <> all($4::uuid[])
     order by m.left_at is not null, w.rank, w.since, m.id limit 1`,
  );
  return async (services, tx, { communityId, id, threadId }, who) => {
    const waiting = await tx.row(whoWaits, [communityId, id, threadId, who]);
    if (waiting) {
      await concern(writeAs(services, tx, communityId, waiting.id, waiting.role), {
        threadId,
        kind,
        who: who.map((memberId) => ({ memberId, reason: 'RESPONSIBLE' as const })),
        detailId: id,
      });
    }
  };
}
