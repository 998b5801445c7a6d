import type { MailTroubleState } from '@rapport/shared/vocabulary';
import { statement } from '../platform/statement.js';

export interface TroubleRow {
  id: string;
  to: string;
  memberId: string | null;
  state: MailTroubleState;
  codes: string;
  attempts: number;
  at: Date;
  nextTryAt: Date | null;
  canResend: boolean;
  isHeld: boolean;
  /** What a notice says; null for mail that somebody asked for. */
  sealed: string | null;
}

/** Whether notices to the address of a mail `m` are held. */
const HELD = `exists (select from email_trouble t where t.community_id = m.community_id and t.email = lower(m.to_email))`;

/** Whether whose notice `m` is has left: nothing is told to them any more. */
const LEFT = `exists (select from member p where p.community_id = m.community_id and p.id = m.member_id
  and p.left_at is not null)`;

/** Whether a mail `m` is still of use at the moment `now`, and would not be held at once. */
const canResend = (now: string): string =>
  `(m.sent_at is null and m.sealed is not null and (m.expires_at is null or m.expires_at > ${now})
    and (m.priority = 0 or not ${HELD} and not ${LEFT}))`;

/** Mail that was given up or came back, without what was held for an address that is told of by itself. */
const ENDED = `(m.failed_at is not null or m.bounced_at is not null) and m.last_error <> 'held'`;
/** Mail that was tried in vain, and will be tried again. */
const TRIED = `m.sent_at is null and m.failed_at is null and m.last_error is not null`;

const columns = (state: string, at: string, nextTryAt: string): string =>
  `m.id, m.to_email as "to", m.member_id, ${state} as state, m.last_error as codes, m.attempts, ${at} as at,
   ${nextTryAt} as "nextTryAt", ${canResend('$2')} as "canResend", ${HELD} as "isHeld",
   case when m.priority > 0 then m.sealed end as sealed`;

// Three lists, each found by an index of its own; an address stands in the third when its mail is forgotten already.
const TROUBLES = `
  select ${columns(`case when m.bounced_at is not null then 'BOUNCED' else 'FAILED' end`, 'coalesce(m.bounced_at, m.failed_at)', 'null::timestamptz')}
  from mail_message m where m.community_id = $1 and ${ENDED}
  union all
  select ${columns(`'WAITING'`, 'm.created_at', 'm.next_try_at')}
  from mail_message m where m.community_id = $1 and ${TRIED}
  union all
  select t.id, t.email, null, 'BOUNCED', t.reason, 0, t.at, null, false, true, null
  from email_trouble t where t.community_id = $1 and not exists (
    select from mail_message m where m.community_id = $1 and lower(m.to_email) = t.email and ${ENDED})`;

/** $1 community, $2 now, $3 state or null, $4 and $5 moment and id of the one before, or null, $6 how many. */
export const page = statement<TroubleRow>(
  'mail_troubles.page',
  `select x.id, x."to", coalesce(p.id, q.id) as "memberId", x.state, x.codes, x.attempts, x.at, x."nextTryAt",
     x."canResend", x."isHeld", x.sealed
   from (${TROUBLES}) x
   left join member p on p.community_id = $1 and p.id = x.member_id
   left join member q on q.community_id = $1 and q.email = lower(x."to")
   where ($3::text is null or x.state = $3)
     and ($4::timestamptz is null or (x.at, x.id) < ($4::timestamptz, $5::uuid))
   order by x.at desc, x.id desc limit $6`,
);

/** $1 community, $2 now, $3 one mail or null for all that can. */
export const resend = statement<{ id: string }>(
  'mail_troubles.resend',
  `update mail_message m
   set failed_at = null, last_error = null, attempts = 0, next_try_at = $2, give_up_at = $2 + interval '3 days'
   where m.community_id = $1 and ($3::uuid is null or m.id = $3) and (${ENDED} or ${TRIED}) and ${canResend('$2')}
   returning m.id`,
);

export const isThere = statement<{ id: string }>(
  'mail_troubles.is_there',
  `select m.id from mail_message m where m.community_id = $1 and m.id = $2 and (${ENDED} or ${TRIED})
   union all select t.id from email_trouble t where t.community_id = $1 and t.id = $2`,
);

export const ofAddress = statement<{ at: Date; codes: string }>(
  'mail_troubles.of_address',
  `select at, reason as codes from email_trouble where community_id = $1 and email = lower($2)`,
);

/** Marks of addresses that belong to nobody here, made before a moment: somebody mistyped theirs. */
export const forget = statement(
  'mail_troubles.forget',
  `delete from email_trouble t where t.at < $1
     and not exists (select from member p where p.community_id = t.community_id and p.email = t.email)`,
);
