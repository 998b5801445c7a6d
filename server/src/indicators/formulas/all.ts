import type { IndicatorName } from '@rapport/shared/indicating';
import { statement, type Statement } from '../../platform/statement.js';
import { didItHelp, irritants, recovery, toldAFriend } from './after.js';
import { SPAN, type Formula } from './formula.js';
import { firstHumanWord, honestNo, loopClosed, promisesKept } from './our-word.js';
import { leadersPresent, storiesOffered } from './stories.js';
import { builtTogether, differences, realDialogue } from './together.js';
import { CONTRIBUTIONS, newcomerWelcome, returningVoices, stillHereAfterANo } from './voices.js';

/** All sixteen, R1 to R16. */
export const FORMULAS: readonly Formula[] = [
  firstHumanWord,
  loopClosed,
  honestNo,
  promisesKept,
  didItHelp,
  returningVoices,
  stillHereAfterANo,
  realDialogue,
  builtTogether,
  newcomerWelcome,
  irritants,
  differences,
  recovery,
  storiesOffered,
  toldAFriend,
  leadersPresent,
];

/** Cases kept to be read, for each indicator. */
export const CASES_KEPT = 1000;

const OF_PEOPLE = /\bcontribution\b/;

/** What one indicator comes to, as rows of figures: of every window, from nothing but the rows themselves. */
function figuresOf({ withs, cases }: Formula): string {
  const people = OF_PEOPLE.test(`${withs ?? ''} ${cases}`) ? [CONTRIBUTIONS] : [];
  return `with ${[SPAN, ...people, ...(withs ? [withs] : [])].join(', ')}, found as materialized (${cases}),
    figure as (
      select month, count(*) filter (where counted) as n, count(*) filter (where counted and good) as good,
        percentile_disc(0.5) within group (order by value) filter (where counted) as median,
        percentile_disc(0.9) within group (order by value) filter (where counted) as p90, max(value) as most
      from found group by month
    ), part as (
      select month, p.part, p.value from figure
        cross join lateral (values ('N', n::float8), ('GOOD', good::float8), ('MEDIAN', median), ('P90', p90),
          ('MOST', most)) p(part, value) where p.value is not null
      union all select month, mark, count(*)::float8 from found cross join lateral unnest(marks) mark group by month, mark
    )`;
}

/**
 * Counts one indicator anew. What asks most for a look comes first among the cases kept; beyond that the order changes
 * with the week, so that it is not always the same ones that are read aloud.
 */
export const COUNT: Readonly<Record<IndicatorName, Statement<Record<string, never>>>> = Object.fromEntries(
  FORMULAS.map((formula) => {
    const { name } = formula;
    const text = `${figuresOf(formula)}, kept as (
        insert into indicator_case (community_id, indicator, place, kind, id, good)
        select $1, '${name}', row_number() over (order by f.good nulls first, f.turn, f.id), f.kind, f.id, f.good
        from (select x.kind, x.id, bool_and(x.good) as good, md5(x.id::text || to_char($2::timestamptz, 'IYYYIW')) as turn
          from found x where x.id is not null and x.month = (select max(month) from span)
          group by x.kind, x.id order by bool_and(x.good) nulls first, 4 limit ${CASES_KEPT}) f
      )
      insert into indicator_value (community_id, indicator, month, part, value)
      select $1, '${name}', month, part, value from part`;
    return [name, statement<Record<string, never>>(`indicators.count_${name.toLowerCase()}`, text)];
  }),
) as unknown as Record<IndicatorName, Statement<Record<string, never>>>;
