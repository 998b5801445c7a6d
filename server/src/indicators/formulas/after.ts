import type { Formula } from './formula.js';

/** R5: whom we asked whether it helped, how many answered, and what. */
export const didItHelp: Formula = {
  name: 'DID_IT_HELP',
  cases: `select w.month, 'OUTCOME' as kind, f.outcome_id as id, true as counted, x.answered and f.verdict = 'SOLVED' as good,
      null::float8 as value, array_remove(array[case when x.answered then 'ANSWERED' end,
        case when x.answered then f.verdict end, case when g.at < w.as_of then 'REOPENED' end], null) as marks
    from span w
    join follow_up f on f.community_id = $1 and f.asked_at >= w.starts and f.asked_at < w.as_of
    left join (select follow_up_id, min(at) as at from idea_reopening where community_id = $1 group by 1) g
      on g.follow_up_id = f.id
    cross join lateral (select coalesce(f.answered_at < w.as_of, false) as answered) x`,
};

/** R11: how old what hurts is, and whether what was fixed in the window came back within ninety days. */
export const irritants: Formula = {
  name: 'IRRITANTS',
  withs: `hurt as materialized (
    select x.id, x.created_at from irritant x
    where x.community_id = $1 and x.withdrawn_at is null and x.same_as_id is null
  ), hurt_fix as materialized (
    select f.id, f.irritant_id, f.fixed_at, f.reopened_at, least(f.reopened_at,
      (select min(r.created_at) from irritant_report r join irritant k on k.community_id = r.community_id
         and k.id = r.irritant_id
       where r.community_id = $1 and k.family_id = f.irritant_id and r.created_at > f.fixed_at)) as again_at
    from irritant_fix f join hurt h on h.id = f.irritant_id where f.community_id = $1)`,
  cases: `select w.month, 'IRRITANT' as kind, h.id, true as counted, null::boolean as good,
      (w.ends_on - (h.created_at at time zone w.zone)::date)::float8 as value, array[]::text[] as marks
    from span w join hurt h on h.created_at < w.as_of
    where not exists (select 1 from hurt_fix f where f.irritant_id = h.id and f.fixed_at < w.as_of
      and (f.reopened_at is null or f.reopened_at >= w.as_of))
    union all select w.month, 'IRRITANT', f.irritant_id, false, null, null,
      case when f.again_at < w.as_of and f.again_at <= f.fixed_at + interval '90 days' then array['FIXED', 'AGAIN']
        else array['FIXED'] end
    from span w join hurt_fix f on f.fixed_at >= w.starts and f.fixed_at < w.as_of`,
};

/** R13: how soon we wrote to people for whom something went wrong, and whether all parts of putting it right are there. */
export const recovery: Formula = {
  name: 'RECOVERY',
  cases: `select w.month, 'RECOVERY' as kind, r.id, true as counted, x.complete as good,
      extract(epoch from case when x.contacted then r.contacted_at else w.as_of end - r.opened_at)::float8 / 3600 as value,
      array_remove(array[case when not x.contacted then 'OPEN' end,
        case when case when x.contacted then r.contacted_at else w.as_of end > r.contact_due_at then 'LATE' end], null) as marks
    from span w
    join recovery r on r.community_id = $1 and r.opened_at >= w.starts and r.opened_at < w.as_of
    cross join lateral (select coalesce(r.contacted_at < w.as_of, false) as contacted,
      (select count(distinct k.kind) = 3 from recovery_word k where k.community_id = $1 and k.recovery_id = r.id
        and k.kind in ('APOLOGY', 'LEARNED', 'FIX') and k.at < w.as_of) as complete) x
    where exists (select 1 from recovery_cause c where c.community_id = $1 and c.recovery_id = r.id
      and c.cause in ('ANSWER_RATING', 'FOLLOW_UP'))`,
};

/** R15: what newcomers said of how they came here: three whole months, as nothing finer is kept. */
export const toldAFriend: Formula = {
  name: 'TOLD_A_FRIEND',
  cases: `select w.month, null as kind, null::uuid as id, true as counted, f.answer = 'SOMEBODY_TOLD_ME' as good,
      null::float8 as value, array[]::text[] as marks
    from span w join told_a_friend f on f.community_id = $1 and f.month <= w.month
      and f.month > to_char(to_date(w.month || '-01', 'YYYY-MM-DD') - interval '3 months', 'YYYY-MM')
    cross join lateral generate_series(1, f.n) g`,
};
