import type { MomentRule } from '@rapport/shared/indicating';
import { statement, type Statement } from '../platform/statement.js';
import {
  MOMENT_DECLARATIONS,
  OWN_SPACE,
  type MomentAudience,
  type MomentDeclaration,
} from './moment.rules.js';

/** How many moments are before one person at once. */
export const MOMENTS_SHOWN = 3;

/** A moment as the database finds it. */
export interface MomentRow {
  rule: MomentRule;
  thingId: string;
  path: string;
  facts: Record<string, string | number>;
}

/** What one rule finds. A rule that is switched off is a filter the database looks at once, before it looks for anything. */
function foundBy({ rule, found, thing, since, path, facts }: MomentDeclaration, place: number): string {
  return `(select ${place} as place, '${rule}' as rule, f.* from (
      select ${thing} as thing_id, ${since} as since, ${path} as path, ${facts} as facts
      from ${found}
        and not exists (select 1 from said d where d.rule = '${rule}' and d.thing_id = ${thing}
          and (d.until > $3::timestamptz or d.answer = 'DONE' and d.at >= ${since}))
      order by 2, 1 limit ${MOMENTS_SHOWN}
    ) f where not exists (select 1 from off where rule = '${rule}'))`;
}

/**
 * All moments of one reader in one statement: the first of each rule before the second of any, one thing once.
 * The given values are named in front, so that each has its type whichever rules ask for it.
 */
function allOf(audiences: readonly MomentAudience[]): string {
  const rules = MOMENT_DECLARATIONS.filter(({ audience }) => audiences.includes(audience));
  return `with given as (
      select $1::uuid, $2::uuid, $3::timestamptz, $4::date, $5::text[], $6::text
    ), off as materialized (
      select rule from moment_choice where community_id = $1 and member_id = $2
    ), said as materialized (
      select rule, thing_id, answer, until, at from moment_answer where community_id = $1 and member_id = $2
    ), ${audiences.includes('TEAM') ? `${OWN_SPACE}, ` : ''}found as (
      ${rules.map(foundBy).join(' union all ')}
    ), once as (
      select distinct on (path) * from found order by path, place, since, thing_id
    )
    select rule, thing_id as "thingId", path, facts
    from (select once.*, row_number() over (partition by place order by since, thing_id) as turn from once) ranked
    order by turn, place limit ${MOMENTS_SHOWN}`;
}

/** By whether the reader is of the team. */
export const momentStatements: Readonly<Record<'team' | 'others', Statement<MomentRow>>> = {
  team: statement<MomentRow>('moments.of_team', allOf(['TEAM', 'EVERYBODY'])),
  others: statement<MomentRow>('moments.of_others', allOf(['EVERYBODY'])),
};
