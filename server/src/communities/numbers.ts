import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

const takeNumber = statement<{ number: number }>(
  'numbers.take',
  `insert into number_counter (community_id, kind, next) values ($1, $2, 2)
   on conflict (community_id, kind) do update set next = number_counter.next + 1
   returning next - 1 as number`,
);

const takeNumbers = statement<{ last: number }>(
  'numbers.take_several',
  `insert into number_counter (community_id, kind, next) values ($1, $2, $3::int + 1)
   on conflict (community_id, kind) do update set next = number_counter.next + $3::int
   returning next - 1 as last`,
);

/** What people call by a number. */
type NumberedKind =
  'idea' | 'conversation' | 'irritant' | 'rootCause' | 'outcome' | 'incident' | 'story' | 'meeting';

/** The next `count` numbers of their kind in a community; answers the first. */
export async function nextNumbers(
  tx: Tx,
  communityId: string,
  kind: NumberedKind,
  count: number,
): Promise<number> {
  const row = await tx.row(takeNumbers, [communityId, kind, count]);
  if (!row) {
    throw new Error('The counter answered nothing.');
  }
  return row.last - count + 1;
}

/** The next number of its kind in a community, from 1, without gaps among committed rows. */
export async function nextNumber(tx: Tx, communityId: string, kind: NumberedKind): Promise<number> {
  const row = await tx.row(takeNumber, [communityId, kind]);
  if (!row) {
    throw new Error('The counter answered nothing.');
  }
  return row.number;
}
