import { visibleTo, type MemberActor } from '../../src/platform/actor.js';
import type { Database } from '../../src/platform/database.js';
import { statement } from '../../src/platform/statement.js';

const FACE = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'role', ${alias}.role, 'title', ${alias}.title)`;

// The open ones by their first day, then the others, in one statement each: what somebody would write by hand.
const ledger = statement<Record<string, unknown>>(
  'bench.promises',
  `select p.id, p.text, p.quote, p.source_kind as "sourceKind", p.first_due_on as "firstDueOn", p.due_on as "dueOn",
     p.made_at as "madeAt", p.closed_at as "closedAt", p.closed_state as "closedState", p.closing_text as "closingText",
     ${FACE('o')} as owner, json_build_object('id', s.id, 'name', s.name, 'slug', s.slug) as space,
     i.title, i.number, i.slug
   from promise p
   join thread t on t.community_id = p.community_id and t.id = p.thread_id
   join space s on s.community_id = t.community_id and s.id = t.space_id and s.visibility = any($2::text[])
   join member o on o.community_id = p.community_id and o.id = p.owner_id
   join idea i on i.community_id = p.community_id and i.thread_id = p.thread_id
   where p.community_id = $1
   order by (case when p.closed_at is null then (p.first_due_on - date '1970-01-01')::numeric
     else 1000000000000 - extract(epoch from p.closed_at) end), p.id limit 21`,
);
const ledgerCount = statement<{ count: number }>(
  'bench.promises_count',
  `select count(*)::int as count from promise p
   join thread t on t.community_id = p.community_id and t.id = p.thread_id
   join space s on s.community_id = t.community_id and s.id = t.space_id and s.visibility = any($2::text[])
   where p.community_id = $1`,
);
const told = statement<Record<string, unknown>>(
  'bench.outcomes',
  `select o.id, o.number, o.slug, o.kind, o.title, o.summary, o.shipped_on as "shippedOn", ${FACE('m')} as author,
     json_build_object('id', s.id, 'name', s.name, 'slug', s.slug) as space
   from outcome o
   join space s on s.community_id = o.community_id and s.id = o.space_id and s.visibility = any($2::text[])
   join member m on m.community_id = o.community_id and m.id = o.author_id
   where o.community_id = $1 order by o.shipped_on desc, o.id desc limit 21`,
);

/** Twenty promises in the order of the ledger, how many there are, and whether there are more. */
export async function readLedger(db: Database, actor: MemberActor): Promise<object> {
  const scope = [actor.communityId, visibleTo(actor)];
  const rows = await db.rows(ledger, scope);
  const count = await db.row(ledgerCount, scope);
  return { promises: rows.slice(0, 20), hasNextPage: rows.length > 20, ...count };
}

/** The twenty newest outcomes, and whether there are more. */
export async function readOutcomes(db: Database, actor: MemberActor): Promise<object> {
  const rows = await db.rows(told, [actor.communityId, visibleTo(actor)]);
  return { outcomes: rows.slice(0, 20), hasNextPage: rows.length > 20 };
}
