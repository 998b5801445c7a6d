import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

const takeNumber = statement<{ number: number }>(
  'numbers.take',
  `insert into number_counter (community_id, kind, next) values ($1, $2, 2)
   on conflict (community_id, kind) do update set next = number_counter.next + 1
   returning next - 1 as number`,
);

/** The next number of its kind in a community, from 1, without gaps among committed rows. */
export async function nextNumber(
  tx: Tx,
  communityId: string,
  kind: 'idea' | 'conversation',
): Promise<number> {
  const row = await tx.row(takeNumber, [communityId, kind]);
  if (!row) {
    throw new Error('The counter answered nothing.');
  }
  return row.number;
}
