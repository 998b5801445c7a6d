import { visibleTo } from '../platform/actor.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { RecoveryReason } from './recovery.type.js';

/** What the member of a recovery `r` said with its cause `c`, as far as it still stands; null when they said nothing. */
export const SAID_OF_CAUSE = `case c.cause
     when 'INCIDENT' then (select x.text from incident_hit x where x.community_id = c.community_id
       and x.incident_id = c.source_id and x.member_id = r.member_id)
     when 'FOLLOW_UP' then (select x.text from follow_up x where x.community_id = c.community_id
       and x.id = c.source_id and x.withdrawn_at is null)
     when 'ANSWER_RATING' then (select x.text from answer_rating x where x.community_id = c.community_id
       and x.answer_id = c.source_id and x.member_id = r.member_id and x.removed_at is null) end`;

const numbered = (page: string, row: string): string =>
  `'/${page}/' || ${row}.number || case when ${row}.slug = '' then '' else '-' || ${row}.slug end`;
const OPEN = (
  row: string,
): string => `join thread t on t.community_id = ${row}.community_id and t.id = ${row}.thread_id
         join space s on s.community_id = t.community_id and s.id = t.space_id and s.visibility = any($3::text[])`;

// Where it happened, as far as its space is open to the caller.
const PATH = `case c.cause
     when 'PROMISE' then (select '/promises/' || p.id from promise p ${OPEN('p')}
       where p.community_id = c.community_id and p.id = c.source_id)
     when 'INCIDENT' then (select ${numbered('incidents', 'n')} from incident n ${OPEN('n')}
       where n.community_id = c.community_id and n.id = c.source_id)
     when 'ANSWER_RATING' then (select ${numbered('ideas', 'i')} || '#answer-' || a.id from answer a
         join idea i on i.community_id = a.community_id and i.id = a.idea_id ${OPEN('i')}
       where a.community_id = c.community_id and a.id = c.source_id)
     when 'FOLLOW_UP' then (select ${numbered('outcomes', 'o')} || '#did-it-help' from follow_up f
         join outcome o on o.community_id = f.community_id and o.id = f.outcome_id ${OPEN('o')}
       where f.community_id = c.community_id and f.id = c.source_id) end`;

const ofRecoveries = statement<RecoveryReason>(
  'recoveries.reasons',
  `select c.recovery_id as "recoveryId", c.cause, c.source_id as "sourceId", c.at, ${SAID_OF_CAUSE} as said,
     ${PATH} as path
   from recovery_cause c join recovery r on r.community_id = c.community_id and r.id = c.recovery_id
   where c.community_id = $1 and c.recovery_id = any($2::uuid[]) order by c.at, c.id`,
);

/** Why recoveries are there, the first reason first, for recoveries the caller was shown. */
export const reasonsOfRecovery = defineLoader<RecoveryReason[]>(
  'reasonsOfRecovery',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(ofRecoveries, [actor.communityId, ids, visibleTo(actor)]);
    const reasons = rows.map((row) => Object.assign(new RecoveryReason(), row));
    return groupedBy(reasons, ({ recoveryId }) => recoveryId);
  },
  [],
);
