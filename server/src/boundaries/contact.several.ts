import type { ContactTopic } from '@rapport/shared/remembering';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { judgeContact, type JudgedBoundaries } from './boundary.rules.js';

interface Row extends JudgedBoundaries {
  memberId: string;
  timeZone: string;
}

// Most people never set any, so most of them have no row here.
const ofSeveral = statement<Row>(
  'boundaries.of_several',
  `select b.member_id as "memberId", b.closed_topics as "closedTopics", b.hours_from as "hoursFrom",
     b.hours_until as "hoursUntil", b.channel,
     coalesce(b.time_zone, m.preferences ->> 'timeZone', c.time_zone) as "timeZone"
   from contact_boundary b
   join member m on m.community_id = b.community_id and m.id = b.member_id
   join community c on c.id = b.community_id
   where b.community_id = $1 and b.member_id = any($2::uuid[])`,
);

/** What somebody's boundaries mean for mail that asks them something. */
export interface MailBoundary {
  /** False when it stays in the inbox. */
  mail: boolean;
  /** When their hours begin again; null while they are within them. */
  until: Date | null;
}

/** The same question as `mayContact`, for mail to many, null for what no topic stands for; who is not in the answer has set no boundaries. */
export async function mailBoundaries(
  tx: Pick<Tx, 'rows'>,
  {
    communityId,
    memberIds,
    topic,
    now,
  }: { communityId: string; memberIds: readonly string[]; topic: ContactTopic | null; now: Date },
): Promise<Map<string, MailBoundary>> {
  const rows = await tx.rows(ofSeveral, [communityId, memberIds]);
  return new Map(
    rows.map((row) => {
      const { state, until } = judgeContact(row, topic, now, row.timeZone);
      return [row.memberId, { mail: state !== 'CLOSED' && row.channel === 'MAIL', until }];
    }),
  );
}
