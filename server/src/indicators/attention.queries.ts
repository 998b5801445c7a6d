import type { IndicatorName } from '@rapport/shared/indicating';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { whenWords, wordsOf } from './indicator.read.js';
import { RULES } from './indicator.rules.js';
import { AttentionHandOver, AttentionItem } from './indicator.type.js';

interface ItemRow {
  id: string;
  indicator: IndicatorName;
  part: string;
  month: string;
  value: number;
  limit: number | null;
  openedAt: Date;
  backAt: Date | null;
  note: string | null;
  closedAt: Date | null;
  owner: FaceRow;
  closedBy: FaceRow | null;
  handOvers: [from: FaceRow, to: FaceRow, note: string, at: string][];
}

const items = (name: string, which: string, most = ''): ReturnType<typeof statement<ItemRow>> =>
  statement<ItemRow>(
    `indicators.${name}`,
    `select t.id, t.indicator, t.part, t.month, t.value, t.limit_value as "limit", t.opened_at as "openedAt",
       t.back_at as "backAt", t.note, t.closed_at as "closedAt", ${faceColumn('o')} as owner,
       case when c.id is not null then ${faceColumn('c')} end as "closedBy",
       coalesce((select json_agg(json_build_array(${faceColumn('f')}, ${faceColumn('g')}, h.note, h.at) order by h.at, h.id)
         from attention_hand_over h
         join member f on f.community_id = h.community_id and f.id = h.from_id
         join member g on g.community_id = h.community_id and g.id = h.to_id
         where h.community_id = t.community_id and h.item_id = t.id), '[]') as "handOvers"
     from attention_item t
     join member o on o.community_id = t.community_id and o.id = t.owner_id
     left join member c on c.community_id = t.community_id and c.id = t.closed_by_id
     where t.community_id = $1 and ${which}
     order by t.closed_at is not null, coalesce(t.closed_at, t.opened_at) desc, t.id desc ${most}`,
  );
const openOnes = items('open_attention_items', 't.closed_at is null', 'limit 50');
const allItems = items('attention_items', 'true', 'limit 50');
const oneItem = items('attention_item', 't.id = $2');
const itemsById = items('attention_items_by_id', 't.id = any($2::uuid[])');

function itemOf(context: RequestContext, row: ItemRow): AttentionItem {
  const { actor } = context;
  const look = RULES[row.indicator].looks.find(({ key }) => key === row.part);
  const isOwner = actor.kind === 'member' && actor.memberId === row.owner[0];
  const isAdmin = actor.kind === 'member' && actor.role === 'ADMIN';
  return Object.assign(new AttentionItem(), {
    ...row,
    title: wordsOf(row.indicator).title,
    when: look ? whenWords(row.indicator, look, row.limit) : '',
    unit: look?.unit ?? 'COUNT',
    owner: asFace(row.owner),
    closedBy: row.closedBy && asFace(row.closedBy),
    handOvers: row.handOvers.map(([from, to, note, at]) =>
      Object.assign(new AttentionHandOver(), { from: asFace(from), to: asFace(to), note, at: new Date(at) }),
    ),
    viewerCanSettle: row.closedAt === null && (isOwner || isAdmin),
  });
}

/** What indicators ask somebody to look at: open ones first, then those closed last, fifty at most. */
export async function attentionItems(context: RequestContext, openOnly: boolean): Promise<AttentionItem[]> {
  const rows = await context.db.rows(openOnly ? openOnes : allItems, [context.actor.communityId]);
  return rows.map((row) => itemOf(context, row));
}

/** One of them, or null. */
export async function findAttentionItem(context: RequestContext, id: string): Promise<AttentionItem | null> {
  if (!isUuid(id)) return null;
  const row = await context.db.row(oneItem, [context.actor.communityId, id]);
  return row ? itemOf(context, row) : null;
}

const byId = defineLoader<AttentionItem | null>(
  'attentionItem',
  async (context, ids) => {
    const rows = await context.db.rows(itemsById, [context.actor.communityId, ids]);
    return new Map(rows.map((row) => [row.id, itemOf(context, row)]));
  },
  null,
);

/** One that is there: whoever is told of an item reads it. */
export async function attentionById(context: RequestContext, id: string): Promise<AttentionItem> {
  const item = await context.loaders.load(context, byId, id);
  if (!item) throw new Error('A notice names an item that is not there.');
  return item;
}
