import type { IndicatorName } from '@rapport/shared/indicating';
import words from '../locales/en/indicators.json' with { type: 'json' };
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { fill } from '../platform/words.js';
import { valueWords, whenWords, wordsOf } from './indicator.read.js';
import { RULES } from './indicator.rules.js';

/** An item as a notice tells of it: nothing in it is of a person. */
export interface AttentionTold {
  id: string;
  /** What the indicator is called. */
  title: string;
  /** Path of the item on the page of the indicators. */
  path: string;
  /** When a person looks, and what it came to. */
  figures: string;
  /** With which words its owner has it from somebody else, if from anybody. */
  note: string | null;
}

interface Row {
  id: string;
  indicator: IndicatorName;
  part: string;
  value: number;
  limit: number | null;
  note: string | null;
}

const told = statement<Row>(
  'indicators.attention_told',
  `select t.id, t.indicator, t.part, t.value, t.limit_value as "limit", h.note
   from attention_item t
   left join lateral (select h.note from attention_hand_over h where h.community_id = t.community_id
     and h.item_id = t.id and h.to_id = t.owner_id order by h.at desc, h.id desc limit 1) h on true
   where t.community_id = $1 and t.id = any($2::uuid[])`,
);

/** Path of an item: the page of all indicators holds them. */
export const attentionPath = (id: string): string => `/staff/indicators#item-${id}`;

/** Items in the words of a notice, by id. */
export async function attentionTold(
  db: Pick<Tx, 'rows'>,
  communityId: string,
  ids: readonly string[],
): Promise<Map<string, AttentionTold>> {
  const rows = ids.length > 0 ? await db.rows(told, [communityId, ids]) : [];
  return new Map(rows.map((row) => [row.id, asTold(row)]));
}

function asTold({ id, indicator, part, value, limit, note }: Row): AttentionTold {
  const look = RULES[indicator].looks.find(({ key }) => key === part);
  const when = look ? whenWords(indicator, look, limit) : wordsOf(indicator).title;
  const unit = look?.unit ?? 'COUNT';
  // Where there is none at all, nothing needs a number.
  const came =
    value === 0 && unit === 'COUNT' ? '' : ` ${fill(words.cameTo, { value: valueWords(value, unit) })}`;
  return { id, title: wordsOf(indicator).title, path: attentionPath(id), figures: `${when}.${came}`, note };
}
