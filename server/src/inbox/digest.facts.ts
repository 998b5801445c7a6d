import type { NotificationKind, NotificationReason, Role, ThreadKind } from '@rapport/shared/vocabulary';
import { completePreferences, type StoredPreferences } from '../members/member.module.js';
import { attentionTold, type AttentionTold } from '../indicators/indicator.module.js';
import type { MemberActor } from '../platform/actor.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { threadScope } from '../threads/thread.module.js';
import { attentionIn, textOfAttention } from './attention.facts.js';
import { tellerOfNotice } from './story.facts.js';
import { noticeFactsSql } from './inbox.queries.js';
import { wantsMail } from './mail-way.rules.js';
import { placeOf, THREAD_PATHS } from './notice.facts.js';

/** Who reads a digest, and where. */
export interface DigestReader {
  communityId: string;
  memberId: string;
  name: string;
  /** Null when there is none, or they have left: nothing can be sent. */
  email: string | null;
  role: Role;
  preferences: StoredPreferences;
  community: string;
  language: string;
  /** IANA name of the community's, for whoever has chosen none. */
  timeZone: string;
}

const readerOf = statement<DigestReader>(
  'inbox.digest_reader',
  `select m.community_id as "communityId", m.id as "memberId", m.name, m.role, m.preferences,
     case when m.left_at is null then m.email end as email, y.name as community, y.language,
     y.time_zone as "timeZone"
   from member m join community y on y.id = m.community_id where m.community_id = $1 and m.id = $2`,
);

/** The member a digest is for, as they are today. */
export async function digestReader(
  tx: Tx,
  key: { communityId: string; memberId: string },
): Promise<DigestReader | null> {
  const row = await tx.row(readerOf, [key.communityId, key.memberId]);
  return row && { ...row, preferences: completePreferences(row.preferences) };
}

/** One notification as a digest tells it: all its events that waited, and the words of the newest. */
export interface DigestNotice {
  /** Of its thread, or of what happened in none: what is told together. */
  threadId: string;
  kind: NotificationKind;
  reason: NotificationReason;
  latestAt: Date;
  title: string;
  /** Path of the page of the thing, and of the very place in it. */
  page: string;
  path: string;
  /** Who did it last, as they are called today; empty for who has left. */
  name: string;
  isTeam: boolean;
  /** How many people did it besides. */
  others: number;
  /** How many events there are. */
  count: number;
  /** Markdown. */
  text: string;
  /** Names of the stages, where it is an answer. */
  fromStage: string | null;
  toStage: string | null;
  /** Days as YYYY-MM-DD: when a decline is looked at again, and by when an answer was said to come. */
  reviewOn: string | null;
  answerBy: string | null;
}

interface Row extends Omit<DigestNotice, 'page' | 'path' | 'others'> {
  commentId: string | null;
  answerId: string | null;
  detailId: string | null;
  ownPage: string | null;
  actorIds: string[];
  /** Null for what happened in no thread. */
  threadKind: ThreadKind | null;
  number: number;
  slug: string;
  suggestion: number | null;
}

const claim = statement<{ notificationId: string; eventId: string }>(
  'inbox.claim_digest_items',
  `delete from digest_item w using notification_item i
   where w.community_id = $1 and w.member_id = $2
     and i.community_id = w.community_id and i.event_id = w.event_id and i.member_id = w.member_id
   returning i.notification_id as "notificationId", i.event_id as "eventId"`,
);

// What was asked and is done since: nobody waits any more, the review is closed, the dialogue has gone on.
const STILL_TRUE = `
     and (n.kind <> 'LATE' or exists (select 1 from idea q where q.community_id = n.community_id
       and q.thread_id = n.thread_id and q.waiting_since <= i.at))
     and (n.kind not in ('REVIEW_DUE', 'REVIEW_BEGUN') or exists (select 1 from review q
       where q.community_id = n.community_id and q.id = i.detail_id and q.closed_at is null))
     and (n.kind <> 'FOLLOW_UP' or exists (select 1 from follow_up q where q.community_id = n.community_id
       and q.id = i.detail_id and q.answered_at is null))
     and (n.kind <> 'ANSWER_RATED' or exists (select 1 from answer_rating q where q.community_id = n.community_id
       and q.answer_id = i.detail_id and q.member_id = i.actor_id and q.removed_at is null))
     and (n.kind <> 'PROMISE_DUE' or exists (select 1 from promise q where q.community_id = n.community_id
       and q.id = i.detail_id and q.closed_at is null))
     and (n.kind not in ('RECOVERY_OPENED', 'RECOVERY_DUE') or exists (select 1 from recovery q
       where q.community_id = n.community_id and q.id = i.detail_id and q.word_due_at is not null))
     and (n.kind <> 'INCIDENT_DUE' or exists (select 1 from incident q where q.community_id = n.community_id
       and q.id = i.detail_id and q.reported_at is null))
     and (n.kind not in ('MEETING', 'MEETING_DUE', 'MEETING_NEAR', 'MEETING_PLACE') or exists (select 1 from meeting q
       where q.community_id = n.community_id and q.id = i.detail_id and q.called_off_at is null and q.closed_at is null))
     and (n.kind not in ('MEETING_NEAR', 'MEETING_PLACE') or exists (select 1 from meeting_seat q
       where q.community_id = n.community_id and q.meeting_id = i.detail_id and q.member_id = n.member_id
         and q.state = 'SEATED'))
     and (n.kind <> 'INDICATOR_LIMIT' or exists (select 1 from attention_item q where q.community_id = n.community_id
       and q.id = i.detail_id and q.owner_id = n.member_id and q.closed_at is null))
     and (n.kind <> 'DIFFERENCE_STALLED' or exists (select 1 from difference q
       where q.community_id = n.community_id and q.id = i.detail_id and q.owing_since <= i.at))`;
// What was muted is read by that, but who has stopped following has read nothing; what is asked of them, or names them,
// comes all the same.
const STILL_WANTED = `${STILL_TRUE}
     and i.event_id = any($6::uuid[]) and n.read_at is null and (n.thread_id is null or t.withdrawn_at is null)
     and not (n.reason in ('FOLLOWING', 'COMMENTED', 'REPLIED_TO') and exists (select 1 from follow w
       where w.community_id = n.community_id and w.thread_id = n.thread_id and w.member_id = n.member_id
         and w.ended_at is not null))`;

const facts = statement<Row>(
  'inbox.digest_facts',
  noticeFactsSql(STILL_WANTED, {
    columns: `, ft.kind as "threadKind", fn.reason, fn.latest_at as "latestAt", coalesce(fn.thread_id, f."detailId") as "threadId",
     coalesce(${tellerOfNotice('f.kind')}, case when fm.left_at is null then fm.name else '' end) as name, fm.role in ('STAFF', 'ADMIN') as "isTeam",
     coalesce(d.title, v.title, r.title, si.title, oc.title, ic.title, sy.title, mt.title) as title, coalesce(d.slug, v.slug, r.slug, si.slug, oc.slug, ic.slug, sy.slug, mt.slug) as slug,
     coalesce(d.number, v.number, r.number, si.number, oc.number, ic.number, sy.number, mt.number) as number, su.number as suggestion,
     a.from_stage as "fromStage", a.to_stage as "toStage",
     a.review_on as "reviewOn", case when f.kind = 'LATE_NOTE' then ln.answer_by end as "answerBy"`,
    joins: `
   join notification fn on fn.community_id = $1 and fn.id = f.id
   left join thread ft on ft.community_id = $1 and ft.id = fn.thread_id
   join member fm on fm.community_id = $1 and fm.id = f."actorIds"[1]`,
  }),
);

/**
 * Takes what waits for a member's digest, for good, and reads what is still to be told of it: unread, for them to see,
 * not muted and wanted by mail.
 */
export async function takeWaiting(tx: Tx, reader: DigestReader): Promise<DigestNotice[]> {
  const { communityId, memberId, role, preferences } = reader;
  const items = await tx.rows(claim, [communityId, memberId]);
  if (items.length === 0) {
    return [];
  }
  const actor: MemberActor = { kind: 'member', communityId, memberId, role, sessionId: null, scopes: null };
  const rows = await tx.rows(facts, [
    ...threadScope(actor),
    [...new Set(items.map(({ notificationId }) => notificationId))],
    items.map(({ eventId }) => eventId),
  ]);
  const wanted = rows.filter(({ kind }) => wantsMail(preferences, kind));
  const asked = await attentionTold(tx, communityId, attentionIn(wanted));
  return wanted.map((row) => asNotice(row, asked.get(row.detailId ?? '')));
}

function asNotice({ actorIds, threadKind, ownPage, ...row }: Row, asked?: AttentionTold): DigestNotice {
  if (!threadKind) {
    const { title = '', path = '' } = asked ?? {};
    return { ...row, title, page: path, path, others: 0, text: asked ? textOfAttention(asked) : '' };
  }
  const page = THREAD_PATHS[threadKind](row);
  return {
    ...row,
    page,
    path: placeOf(page, { ...row, ownPage }, row.kind),
    others: new Set(actorIds).size - 1,
  };
}
