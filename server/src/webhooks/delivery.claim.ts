import type { DeliveryKind, WebhookFormat } from '@rapport/shared/vocabulary';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { STANDING_COLUMNS, STANDING_JOINS, type Standing } from './delivery.standing.js';
import type { Payload } from './payload.rules.js';

/** A delivery in the hands of this worker, with all that sending it takes. */
export interface Claimed extends Standing {
  id: string;
  communityId: string;
  webhookId: string;
  kind: DeliveryKind;
  payload: Payload;
  /** Tries since it began, this one included. */
  attempts: number;
  /** Together with the tries it says whose hands it is in. */
  claimedUntil: Date;
  begunAt: Date;
  sealedUrl: string | null;
  format: WebhookFormat;
  secretNumber: number;
  formerUntil: Date | null;
  spaceIds: string[] | null;
  includesClosed: boolean;
}

/** How long a worker has one in hand before it counts as dead. Longer than the slowest call by far. */
export const CLAIM_MS = 60_000;
/** At once for one webhook: the rest of the room is for the others. */
export const AT_ONCE_EACH = 4;

// The conditions stand twice: a row that another worker took between the two looks does not pass the second.
const claim = statement<Claimed>(
  'webhooks.claim',
  `with busy as (
     select community_id, webhook_id, count(*)::int as n from webhook_delivery
     where state = 'WAITING' and claimed_until is not null and claimed_until > $1 group by community_id, webhook_id
   ), due as (
     select x.community_id, x.id from webhook w
     left join busy b on b.community_id = w.community_id and b.webhook_id = w.id
     cross join lateral (
       select q.community_id, q.id, q.next_try_at from webhook_delivery q
       where q.community_id = w.community_id and q.webhook_id = w.id and q.state = 'WAITING' and q.next_try_at <= $1
         and (q.claimed_until is null or q.claimed_until <= $1) and (w.disabled_at is null or q.kind = 'PING')
       order by q.next_try_at, q.id limit greatest(${AT_ONCE_EACH} - coalesce(b.n, 0), 0) for update skip locked
     ) x
     order by x.next_try_at, x.id limit $3
   ), taken as (
     update webhook_delivery d set claimed_until = $2, attempts = d.attempts + 1
     from due where d.community_id = due.community_id and d.id = due.id and d.state = 'WAITING'
       and (d.claimed_until is null or d.claimed_until <= $1)
     returning d.*
   )
   select d.id, d.community_id as "communityId", d.webhook_id as "webhookId", d.kind, d.payload, d.attempts,
     d.claimed_until as "claimedUntil", d.begun_at as "begunAt", w.sealed_url as "sealedUrl", w.format, w.secret_number as "secretNumber",
     w.former_until as "formerUntil", w.space_ids as "spaceIds", w.includes_closed as "includesClosed",
     ${STANDING_COLUMNS}
   from taken d
   join webhook w on w.community_id = d.community_id and w.id = d.webhook_id
   ${STANDING_JOINS}`,
);

/** Takes up to `room` deliveries that are due, a few of each webhook. Two workers never get the same. */
export async function claimDue(db: Database, now: Date, room: number): Promise<Claimed[]> {
  return db.rows(claim, [now, new Date(now.getTime() + CLAIM_MS), room]);
}
