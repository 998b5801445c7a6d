import type { Check } from './check.js';

/** Differences: two sides, each with its words. */
export const differenceChecks: readonly Check[] = [
  {
    what: 'a difference has not two sides, or nobody has said anything in it',
    file: 'differences',
    query: `select d.id from difference d where d.community_id = $1 and (
        (select count(*) from difference_side s where s.community_id = d.community_id and s.difference_id = d.id) <> 2
        or not exists (select 1 from difference_position p where p.community_id = d.community_id
          and p.difference_id = d.id))`,
  },
  {
    what: 'a wording of a side is missing before this one',
    file: 'difference-positions',
    query: `select p.difference_id as "differenceId", p.side, max(p.number) as number from difference_position p
      where p.community_id = $1 group by p.difference_id, p.side having max(p.number) <> count(*)`,
  },
  {
    what: 'two proposals of one kind wait for the other side',
    file: 'difference-proposals',
    query: `select p.id from difference_proposal p
      join difference_proposal o on o.community_id = p.community_id and o.difference_id = p.difference_id
        and o.id < p.id and (o.outcome is null) = (p.outcome is null)
      where p.community_id = $1 and p.agreed_at is null and p.replaced_at is null
        and o.agreed_at is null and o.replaced_at is null`,
  },
  {
    what: 'a difference has ended without an outcome that both agreed to',
    file: 'differences',
    query: `select d.id from difference d where d.community_id = $1 and d.closed_at is not null
      and not exists (select 1 from difference_proposal p where p.community_id = d.community_id
        and p.difference_id = d.id and p.outcome is not null and p.agreed_at is not null)`,
  },
  {
    what: 'somebody agreed to their own words',
    file: 'difference-proposals',
    query: `select p.id from difference_proposal p where p.community_id = $1 and p.agreed_by_id = p.proposed_by_id`,
  },
];
