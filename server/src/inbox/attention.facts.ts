import type { NotificationKind } from '@rapport/shared/vocabulary';
import { attentionTold, type AttentionTold } from '../indicators/indicator.module.js';
import { MAIL_PREVIEW_MAX } from '../mail/mail.module.js';
import { completePreferences } from '../members/member.module.js';
import { plainExcerpt } from '../platform/rich-text.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { News } from './delivery.news.js';
import type { Recipient } from './delivery.recipients.js';
import type { NoticeFacts } from './notice.facts.js';

/** Ids of the items among such notices that indicators ask somebody to look at. */
export const attentionIn = (
  notices: readonly { kind: NotificationKind; detailId: string | null }[],
): string[] =>
  notices.flatMap(({ kind, detailId }) => (kind === 'INDICATOR_LIMIT' && detailId ? [detailId] : []));

/** What a notice of an item says: when a person looks and what it came to, and the words it was handed over with. */
export const textOfAttention = ({ figures, note }: AttentionTold): string =>
  note === null ? figures : `${figures}\n\n${note}`;

const owner = statement<Recipient>(
  'inbox.attention_owner',
  `select m.id as "memberId", m.name, m.email, m.preferences, y.time_zone as "timeZone",
     'INDICATOR_LIMIT' as kind, 'RESPONSIBLE' as reason
   from attention_item t
   join community y on y.id = t.community_id
   join member m on m.community_id = t.community_id and m.id = t.owner_id
   where t.community_id = $1 and t.id = $2 and t.owner_id = $3 and t.closed_at is null
     and m.left_at is null and m.role in ('STAFF', 'ADMIN')
     and not exists (select 1 from notification_item i
       where i.community_id = $1 and i.event_id = $4 and i.member_id = m.id)`,
);

/** Whoever looks after an item, while it is open and theirs, and once: nobody else is told of it. */
export async function ownerOfAttention(
  tx: Tx,
  event: { id: string; communityId: string },
  { others, detailId }: News,
): Promise<Recipient[]> {
  const [named] = Array.isArray(others?.who) ? others.who : [];
  if (!named) return [];
  const rows = await tx.rows(owner, [event.communityId, detailId, named.memberId, event.id]);
  return rows.map((row) => ({ ...row, preferences: completePreferences(row.preferences) }));
}

const voice = statement<{ community: string; language: string; name: string; isTeam: boolean }>(
  'inbox.attention_voice',
  `select y.name as community, y.language, case when m.left_at is null then m.name else '' end as name,
     m.role in ('STAFF', 'ADMIN') as "isTeam"
   from community y join member m on m.community_id = y.id and m.id = $2 where y.id = $1`,
);

/** What a mail says of an item: the words of whoever handed it over are quoted, and nobody's where it has just opened. */
export async function attentionNotice(
  tx: Tx,
  { communityId, actorId }: { communityId: string; actorId: string },
  { detailId }: News,
): Promise<NoticeFacts | null> {
  const item = detailId ? (await attentionTold(tx, communityId, [detailId])).get(detailId) : undefined;
  const row = item ? await tx.row(voice, [communityId, actorId]) : null;
  if (!item || !row) {
    return null;
  }
  const { community, language, ...actor } = row;
  return {
    community,
    language,
    actor,
    title: item.title,
    path: item.path,
    more: [item.figures],
    quoted: item.note ?? '',
    preview: plainExcerpt(textOfAttention(item), MAIL_PREVIEW_MAX),
    answer: null,
    answerBy: null,
  };
}
