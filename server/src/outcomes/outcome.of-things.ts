import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { asOutcomes, OUTCOME_COLUMNS, OUTCOME_FROM, type OutcomeRow } from './outcome.columns.js';
import type { Outcome } from './outcome.type.js';

type Row = OutcomeRow & { thingId: string };

/** The newest release of each thing that the caller may see; $5 are the things. */
function newestOf(name: string, table: string, column: string) {
  const query = statement<Row>(
    `outcomes.${name}`,
    `select distinct on (x.${column}) x.${column} as "thingId", ${OUTCOME_COLUMNS}
     ${OUTCOME_FROM} join ${table} x on x.community_id = o.community_id and x.outcome_id = o.id
     where ${THREAD_VISIBLE}
       and o.kind = 'RELEASE' and x.${column} = any($5::uuid[])
     order by x.${column}, o.published_at desc, o.id desc`,
  );
  return defineLoader<Outcome | null>(
    name,
    async (context: RequestContext, ids) => {
      const rows = await context.db.rows(query, [...threadScope(context.actor), ids]);
      const outcomes = await asOutcomes(context, rows);
      return new Map(outcomes.map((outcome) => [(outcome as Outcome & Row).thingId, outcome]));
    },
    null,
  );
}

/** What came of an idea, told last. */
export const outcomeOfIdea = newestOf('outcomeOfIdea', 'outcome_idea', 'idea_id');
/** What put an end to an irritant, told last. */
export const outcomeOfIrritant = newestOf('outcomeOfIrritant', 'outcome_irritant', 'irritant_id');
