import { INDICATORS } from '@rapport/shared/indicating';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { axisMonths, limitNow, limitsSet, partsByMonth, valuesOf } from './indicator.queries.js';
import { attentionAsked } from './indicator.events.js';
import { crossing, RULES } from './indicator.rules.js';

interface Who {
  ownerId: string | null;
  /** Whether the community has been there for a window: before that, nothing can be missing. */
  settled: boolean;
}
const who = statement<Who>(
  'indicators.attention_owner',
  `select (select m.id from member m where m.community_id = y.id and m.role = 'ADMIN' and m.left_at is null
     order by m.created_at, m.id limit 1) as "ownerId", y.created_at <= $2::timestamptz - interval '90 days' as settled
   from community y where y.id = $1`,
);
// One while it lasts, whoever counts.
const open = statement<{ id: string }>(
  'indicators.open_attention',
  `insert into attention_item (community_id, id, indicator, part, month, value, limit_value, opened_at, owner_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (community_id, indicator, part) where back_at is null do nothing
   returning id`,
);
const isBack = statement(
  'indicators.attention_is_back',
  `update attention_item set back_at = $4
   where community_id = $1 and indicator = $2 and part = $3 and back_at is null`,
);

/**
 * Opens an item for every limit that is crossed and has none, telling its owner of it, and lets those rest whose indicator
 * is back.
 */
export async function openAttention(
  services: Services,
  tx: Tx,
  communityId: string,
  now: Date,
): Promise<void> {
  const [values, limits, people] = [
    await tx.rows(valuesOf, [communityId]),
    await tx.rows(limitsSet, [communityId]),
    await tx.row(who, [communityId, now]),
  ];
  const months = await axisMonths(tx, communityId, now);
  for (const name of INDICATORS) {
    const axis = partsByMonth(values, name, months);
    for (const look of RULES[name].looks) {
      const standing = limitNow(limits, name, look);
      const value = crossing(look, axis, standing);
      if (value === null || (name === 'LEADERS_PRESENT' && !people?.settled)) {
        await tx.rows(isBack, [communityId, name, look.key, now]);
      } else if (people?.ownerId) {
        const opened = await tx.row(open, [
          communityId,
          services.ids.next(),
          name,
          look.key,
          months.at(-1),
          value,
          standing,
          now,
          people.ownerId,
        ]);
        if (opened) {
          const write = writeAs(services, tx, communityId, people.ownerId, 'ADMIN');
          await write.emit(attentionAsked, { itemId: opened.id, toId: people.ownerId });
        }
      }
    }
  }
}
