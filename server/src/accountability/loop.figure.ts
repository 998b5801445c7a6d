import words from '../locales/en/accountability.json' with { type: 'json' };
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import type { Asked } from './accountability.queries.js';
import { casesPath } from './cases.type.js';
import { LoopClosedFigure } from './loop.type.js';

// The indicators count it each night, the public ones beside all; here a dozen rows are read.
const loops = statement<{ month: string; part: string; value: number }>(
  'accountability.loops',
  `select month, part, value from indicator_value
   where community_id = $1 and indicator = 'LOOP_CLOSED' and part in ('PUBLIC', 'PUBLIC_GOOD')`,
);

/** Whether everybody was told how it ended (indicator R2). */
export async function loopClosedFigure(
  db: Database,
  { communityId }: Asked,
  months: readonly string[],
): Promise<LoopClosedFigure> {
  const rows = await db.rows(loops, [communityId]);
  const valueOf = (month: string, part: string): number =>
    rows.find((row) => row.month === month && row.part === part)?.value ?? 0;
  const axis = months.map((month) => ({
    month,
    n: valueOf(month, 'PUBLIC'),
    told: valueOf(month, 'PUBLIC_GOOD'),
  }));
  const now = axis.at(-1);
  return Object.assign(new LoopClosedFigure(), words.loopClosed, {
    n: now?.n ?? 0,
    told: now?.told ?? 0,
    cases: casesPath('LOOPS'),
    months: axis,
  });
}
