import { handOverAttention, setIndicatorLimit, settleAttention } from '../indicators/indicator.module.js';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { lookAtPurpose } from '../spaces/space.module.js';

const people = statement<{ adminId: string; staffId: string; spaceId: string; itemIds: string[] }>(
  'demo.who_looks',
  `select (select id from member where community_id = $1 and role = 'ADMIN' order by created_at, id limit 1) as "adminId",
     (select id from member where community_id = $1 and role = 'STAFF' order by created_at, id limit 1) as "staffId",
     (select space_id from space_purpose where community_id = $1 order by created_at, id limit 1) as "spaceId",
     array(select id from attention_item where community_id = $1 order by indicator, part limit 2) as "itemIds"`,
);
const said = statement(
  'demo.told_a_friend',
  `insert into told_a_friend (community_id, month, answer, n)
   select $1, to_char($2::timestamptz - make_interval(months => g), 'YYYY-MM'), a.answer, a.n + g
   from generate_series(0, 5) g, (values ('SOMEBODY_TOLD_ME', 3), ('ANOTHER_WAY', 2)) a(answer, n)
   on conflict do nothing`,
);

/** What newcomers said, and what the team looked at, handed over and set, once the indicators were counted. */
export async function lookAtIndicators(services: Services, communityId: string): Promise<void> {
  await services.db.transaction(async (tx) => {
    await tx.rows(said, [communityId, services.clock.now()]);
    const row = await tx.row(people, [communityId]);
    if (!row) return;
    const write = writeAs(services, tx, communityId, row.adminId, 'ADMIN');
    const why = 'Our promises are about heating: thirty days is a winter.';
    await setIndicatorLimit.run(write, { indicator: 'PROMISES_KEPT', key: 'MOST', value: 21, why });
    await lookAtPurpose.run(write, { spaceId: row.spaceId });
    const [first, second] = row.itemIds;
    const note = 'You know the people these are about. Would you read the cases?';
    if (first) await handOverAttention.run(write, { itemId: first, toId: row.staffId, note });
    const found = 'Two of us were away in the same week. From now on one of us is always here.';
    if (second) await settleAttention.run(write, { itemId: second, note: found });
  });
}
