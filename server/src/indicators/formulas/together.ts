import { SAID, type Formula } from './formula.js';

/**
 * R8: ideas the team spoke on, and whether both sides came back at least once. Words in a row are one turn. Where the team
 * is among itself, the author is the one side and everybody else the other.
 */
export const realDialogue: Formula = {
  name: 'REAL_DIALOGUE',
  withs: `dialogue_item as materialized (
    select i.id, i.thread_id, i.author_id, i.created_at, i.imported_at, s.visibility = 'STAFF' as inside from idea i
    join space s on s.community_id = i.community_id and s.id = i.space_id
    where i.community_id = $1 and i.withdrawn_at is null and i.category <> 'MERGED'
  ), dialogue_word as materialized (
    select id, by_team, at, by_team is distinct from lag(by_team) over (partition by id order by at, place, word) as turn
    from (
      select i.id, m.role <> 'CUSTOMER' and not i.inside as by_team, i.created_at as at, 0 as place, i.id as word from dialogue_item i
        join member m on m.community_id = $1 and m.id = i.author_id where i.imported_at is null
      union all select i.id, c.by_team and not (i.inside and c.author_id = i.author_id), c.created_at, 1, c.id from dialogue_item i
        join comment c on c.community_id = $1 and c.thread_id = i.thread_id and ${SAID}
      union all select i.id, not (i.inside and a.author_id = i.author_id), a.created_at, 2, a.id from dialogue_item i
        join answer a on a.community_id = $1 and a.idea_id = i.id
        where i.imported_at is null or a.created_at > i.imported_at) x
  ), dialogue_spoken as (
    select distinct w.month, w.as_of, d.id from span w
    join dialogue_word d on d.by_team and d.at >= w.starts and d.at < w.as_of)`,
  cases: `select w.month, 'IDEA' as kind, w.id, true as counted,
      count(*) filter (where d.turn and not d.by_team) >= 2 and count(*) filter (where d.turn and d.by_team) >= 2 as good,
      null::float8 as value, array[]::text[] as marks
    from dialogue_spoken w join dialogue_word d on d.id = w.id and d.at < w.as_of
    group by w.month, w.id`,
};

/**
 * R9: what was shipped, and whether somebody of both sides is named for it; where the team is among itself, two people.
 * Credits count as they stand.
 */
export const builtTogether: Formula = {
  name: 'BUILT_TOGETHER',
  cases: `select distinct w.month, 'IDEA' as kind, i.id, true as counted, x.customer and x.team as good,
      null::float8 as value, array[]::text[] as marks
    from span w
    join answer a on a.community_id = $1 and a.created_at >= w.starts and a.created_at < w.as_of
      and a.to_category = 'SHIPPED' and a.from_category <> 'SHIPPED'
    join idea i on i.community_id = a.community_id and i.id = a.idea_id and i.withdrawn_at is null
      and i.category <> 'MERGED' and (i.imported_at is null or a.created_at > i.imported_at)
    join space s on s.community_id = i.community_id and s.id = i.space_id
    cross join lateral (
      select coalesce(bool_or(m.role = 'CUSTOMER' and k.consent = 'GIVEN'), false) or (s.visibility = 'STAFF'
          and count(distinct k.member_id) filter (where k.consent = 'GIVEN') > 1) as customer,
        coalesce(bool_or(m.role <> 'CUSTOMER' and k.consent = 'GIVEN'), false) as team
      from credit k join member m on m.community_id = k.community_id and m.id = k.member_id
      where k.community_id = $1 and k.idea_id = i.id) x`,
};

/** R12: differences put into words, and whether they ended, however, within sixty days. */
export const differences: Formula = {
  name: 'DIFFERENCES',
  cases: `select w.month, 'DIFFERENCE' as kind, d.id, true as counted, x.closed and x.within as good,
      extract(epoch from case when x.closed then d.closed_at else w.as_of end - d.created_at)::float8 / 86400 as value,
      case when x.closed then array_remove(array[o.outcome], null)
        when w.as_of <= d.created_at + interval '60 days' then array['RUNNING'] else array[]::text[] end as marks
    from span w
    join difference d on d.community_id = $1 and d.created_at >= w.starts and d.created_at < w.as_of
    join idea i on i.community_id = d.community_id and i.id = d.idea_id and i.withdrawn_at is null
    cross join lateral (select coalesce(d.closed_at < w.as_of, false) as closed,
      coalesce(d.closed_at <= d.created_at + interval '60 days', false) as within) x
    left join lateral (select p.outcome from difference_proposal p where p.community_id = d.community_id
      and p.difference_id = d.id and p.agreed_at is not null and p.outcome is not null
      order by p.agreed_at desc, p.id desc limit 1) o on true`,
};
