import {
  ASKING_REASONS,
  PRESSING_KINDS,
  TOPIC_OF,
  type NotificationKind,
  type NotificationReason,
} from '@rapport/shared/vocabulary';
import { completePreferences, type StoredPreferences } from '../members/member.module.js';
import { whoAsked } from '../outcomes/outcome.module.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { ownerOfAttention } from './attention.facts.js';
import { feelingStands } from './feeling.facts.js';
import type { News } from './delivery.news.js';
import { BEFORE_OTHERS_READ } from './story.facts.js';
import { BETWEEN_TWO_SIDES } from './recovery.facts.js';

/** Somebody to be told, and of what. */
export interface Recipient {
  memberId: string;
  name: string;
  email: string | null;
  preferences: StoredPreferences;
  /** IANA name of the community's, for whoever has chosen none. */
  timeZone: string;
  kind: NotificationKind;
  reason: NotificationReason;
}

const ASKING = ASKING_REASONS.map((reason) => `'${reason}'`).join(', ');

/** Whether somebody has not muted a topic. They may follow as well, and hear of it as a follower then. */
const hears = (member: string, topic: string): string => `not exists (select 1 from member h
  where h.community_id = $1 and h.id = ${member}
    and h.preferences @> jsonb_build_object('mutedTopics', jsonb_build_array(${topic}::text)))`;

const ASKED_FOR_OUTCOME = whoAsked(
  `select x.idea_id, o.kind = 'RELEASE' as all_of_them from outcome o
   join outcome_idea x on x.community_id = o.community_id and x.outcome_id = o.id
   where o.community_id = $1 and o.thread_id = $2`,
  '$13::timestamptz',
);

// What is asked of one person passes every mute; a muted idea takes the suggestions for its text along.
// The most personal rank wins: mentioned before replied to before the rest. Who began to follow after it happened has
// read it already. Who may not see it is left out here, at
// the last moment, whatever was true when it happened; what is told of a recovery is its two sides', wherever its
// thread went, and what somebody answers for is theirs while they are on the team. Somebody who stopped following on purpose hears of a mention
// only. Who was told already is left out too, so that a second run goes on where the first one broke off.
const recipients = statement<Recipient>(
  'inbox.recipients',
  `with muted as (
     select u.member_id from mute u join thread t on t.community_id = $1 and t.id = $2
     where u.community_id = $1 and (u.space_id = t.space_id or u.thread_id = $2)
     union all select u.member_id from suggestion g
       join idea i on i.community_id = g.community_id and i.id = g.idea_id
       join mute u on u.community_id = i.community_id and u.thread_id = i.thread_id
     where g.community_id = $1 and g.thread_id = $2),
   told as (
     select member_id, min(rank) as rank, max(reason) as reason from (
       select named.id as member_id, 1 as rank, null as reason from unnest($5::uuid[]) as named(id)
         where ${hears('named.id', "'MENTIONS'")}
       union all select named.id, 2, null from unnest($6::uuid[]) as named(id)
         where ${hears('named.id', "'REPLIES'")}
       union all select unnest($7::uuid[]), 3, unnest($14::text[])
       union all select v.member_id, 3, 'SUPPORTING' from idea i
         join vote v on v.community_id = i.community_id and v.idea_id = i.id and v.revision < i.material_revision
         where $15::boolean and i.community_id = $1 and i.thread_id = $2
       union all select a.member_id, 3, a.reason from (${ASKED_FOR_OUTCOME}) a where $19::boolean
       union all select f.member_id, 3, 'NEARBY' from thread h
         join thread n on n.community_id = h.community_id and (n.space_id = h.space_id
           or exists (select 1 from incident ic
             join incident_idea x on x.community_id = ic.community_id and x.incident_id = ic.id
             join idea ix on ix.community_id = x.community_id and ix.id = x.idea_id
             where ic.community_id = h.community_id and ic.thread_id = h.id and ix.thread_id = n.id))
         join follow f on f.community_id = n.community_id and f.thread_id = n.id and f.ended_at is null
           and f.since <= $13::timestamptz
         where $20::boolean and h.community_id = $1 and h.id = $2 and ($18::uuid is null or f.member_id > $18::uuid)
           and not exists (select 1 from follow own where own.community_id = $1 and own.thread_id = $2
             and own.member_id = f.member_id)
       union all select f.member_id, 3, null from follow f
         where $8::boolean and f.community_id = $1 and f.thread_id = $2 and f.ended_at is null
           and f.since <= $13::timestamptz and ($18::uuid is null or f.member_id > $18::uuid)
     ) everybody group by member_id)
   select m.id as "memberId", m.name, m.email, m.preferences, y.time_zone as "timeZone",
     case told.rank when 1 then 'MENTION' when 2 then 'REPLY' else $9 end as kind,
     case
       when told.rank = 1 then 'MENTIONED'
       when told.rank = 2 then 'REPLIED_TO'
       when told.reason is not null then told.reason
       when m.id = t.owner_id then 'AUTHOR'
       when exists (select 1 from idea i
         join vote v on v.community_id = i.community_id and v.idea_id = i.id and v.member_id = m.id
         where i.community_id = t.community_id and i.thread_id = t.id) then 'SUPPORTING'
       when t.kind = 'SUGGESTION' and exists (select 1 from suggestion g
         where g.community_id = t.community_id and g.thread_id = t.id and g.author_id = m.id) then 'SUGGESTED'
       when t.kind = 'SUGGESTION' and exists (select 1 from suggestion g
         join suggestion_support x on x.community_id = g.community_id and x.suggestion_id = g.id
         where g.community_id = t.community_id and g.thread_id = t.id and x.member_id = m.id) then 'SUPPORTING'
       when exists (select 1 from comment c where c.community_id = t.community_id and c.thread_id = t.id
         and c.author_id = m.id and c.withdrawn_at is null) then 'COMMENTED'
       else 'FOLLOWING'
     end as reason
   from told
   join member m on m.community_id = $1 and m.id = told.member_id
   join community y on y.id = $1
   join thread t on t.community_id = $1 and t.id = $2
   join space s on s.community_id = t.community_id and s.id = t.space_id
   where m.left_at is null and m.id <> $3 and (t.withdrawn_at is null or $21::boolean and (not t.sealed or m.id = t.owner_id)) and ($18::uuid is null or m.id > $18::uuid)
     and (m.role in ('STAFF', 'ADMIN') or told.reason is distinct from 'RESPONSIBLE'
       and (s.visibility <> 'STAFF' or $21::boolean) and not $10::boolean)
     and ($11::uuid is null or exists (select 1 from comment c
       where c.community_id = $1 and c.id = $11::uuid and c.withdrawn_at is null))
     and not (told.rank = 2 and exists (select 1 from follow f where f.community_id = $1 and f.thread_id = $2
       and f.member_id = m.id and f.ended_at is not null))
     and not exists (select 1 from notification_item n
       where n.community_id = $1 and n.event_id = $4 and n.member_id = m.id)
     and (told.reason in (${ASKING}) or told.reason is not null and $17::boolean
       or (told.rank < 3 or not m.preferences @> jsonb_build_object('mutedTopics', jsonb_build_array($16::text)))
         and m.id not in (select member_id from muted))
   order by m.id limit $12`,
);

/**
 * Up to `limit` people who are to be told of an event and have not been yet, in order of their ids. Nobody is told of
 * their own act.
 *
 * @param after only those whose ids come after this one, or anybody: whoever goes on need not look at all again.
 */
export async function recipientsOf(
  tx: Tx,
  event: { id: string; communityId: string; actorId: string; at: string },
  news: News,
  { limit, after = null }: { limit: number; after?: string | null },
): Promise<Recipient[]> {
  const { others } = news;
  if (news.threadId === null) return ownerOfAttention(tx, event, news);
  if (others?.kind === 'FEELING' && !(await feelingStands(tx, event.communityId, news.detailId))) return [];
  const named = Array.isArray(others?.who) ? others.who : [];
  const rows = await tx.rows(recipients, [
    event.communityId,
    news.threadId,
    event.actorId,
    event.id,
    news.mentioned,
    news.repliedTo,
    named.map(({ memberId }) => memberId),
    others?.who === 'followers' || others?.who === 'nearby',
    others?.kind ?? null,
    news.staffOnly,
    news.commentId,
    limit,
    event.at,
    named.map(({ reason }) => reason),
    others?.who === 'formerSupporters',
    others ? TOPIC_OF[others.kind] : null,
    others !== null && PRESSING_KINDS.has(others.kind),
    after,
    others?.who === 'askers',
    others?.who === 'nearby',
    others !== null && (BETWEEN_TWO_SIDES.has(others.kind) || BEFORE_OTHERS_READ.has(others.kind)),
  ]);
  return rows.map((row) => ({ ...row, preferences: completePreferences(row.preferences) }));
}
