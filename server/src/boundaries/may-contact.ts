import type { ContactTopic } from '@rapport/shared/remembering';
import words from '../locales/en/boundaries.json' with { type: 'json' };
import type { Tx } from '../platform/tx.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { judgeContact, type ContactJudgement, type JudgedBoundaries } from './boundary.rules.js';

/** Whether somebody may be asked something in person, with the reason for whoever would ask. */
export interface ContactVerdict extends ContactJudgement {
  /** In words for the team; null when nothing stands in the way. */
  reason: string | null;
  /** Whether they want mail about it besides their inbox. */
  mail: boolean;
}

interface Row extends JudgedBoundaries {
  hasBoundaries: boolean;
  name: string;
  timeZone: string;
}

const boundariesOf = statement<Row>(
  'boundaries.of',
  `select m.name, b.member_id is not null as "hasBoundaries", b.closed_topics as "closedTopics",
     b.hours_from as "hoursFrom", b.hours_until as "hoursUntil", b.channel,
     coalesce(b.time_zone, m.preferences ->> 'timeZone', c.time_zone) as "timeZone"
   from member m
   join community c on c.id = m.community_id
   left join contact_boundary b on b.community_id = m.community_id and b.member_id = m.id
   where m.community_id = $1 and m.id = $2 and m.left_at is null`,
);

/**
 * Whether the team, or anybody else, may ask somebody about a topic now (practice 3.6). CLOSED must be refused with
 * `reason`; QUEUED may be written down and reaches them at `until`.
 *
 * @param write a write, or the transaction, community and moment of one.
 * @returns CLOSED for who has left or is not there.
 */
export async function mayContact(
  write: { tx: Pick<Tx, 'row'>; actor: { communityId: string }; now: Date },
  memberId: string,
  topic: ContactTopic,
): Promise<ContactVerdict> {
  const row = await write.tx.row(boundariesOf, [write.actor.communityId, memberId]);
  if (!row) {
    return { state: 'CLOSED', why: 'NO_CONTACT', until: null, reason: words.gone, mail: false };
  }
  const judged = judgeContact(row.hasBoundaries ? row : null, topic, write.now, row.timeZone);
  return {
    ...judged,
    reason: judged.why && fill(words.reasons[judged.why], { name: row.name, topic: words.topics[topic] }),
    mail: judged.state !== 'CLOSED' && (!row.hasBoundaries || row.channel === 'MAIL'),
  };
}
