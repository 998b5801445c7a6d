import type { Formula } from './formula.js';

const YEAR_BEFORE = `(w.ends_on + 1 - interval '12 months') at time zone w.zone`;

/** R14: members' stories of twelve months that may be read now, by how many people, asked for or not, and taken back. */
export const storiesOffered: Formula = {
  name: 'STORIES_OFFERED',
  withs: `story_of_year as materialized (
    select w.month, x.id, x.teller_id, x.invitation_id is null as unprompted,
      least(x.withdrawn_at, e.ended_at) >= ${YEAR_BEFORE} and least(x.withdrawn_at, e.ended_at) < w.as_of as taken_back,
      x.published_at >= ${YEAR_BEFORE} and x.published_at < w.as_of and coalesce(x.withdrawn_at >= w.as_of, true)
        and exists (select 1 from story_consent k where k.community_id = x.community_id and k.story_id = x.id
          and k.part = 'STORY' and k.use = 'SITE' and k.given_at < w.as_of
          and (k.ended_at is null or k.ended_at >= w.as_of) and (k.until is null or k.until >= w.ends_on)) as live
    from span w join story x on x.community_id = $1 and x.kind = 'MEMBER' and x.published_at < w.as_of
    cross join lateral (select max(k.ended_at) as ended_at from story_consent k where k.community_id = x.community_id
      and k.story_id = x.id and k.part = 'STORY' and k.use = 'SITE' and k.ended_by = 'PERSON') e)`,
  cases: `select month, null as kind, null::uuid as id, true as counted, null::boolean as good, null::float8 as value,
      array[]::text[] as marks
    from story_of_year where live group by month, teller_id
    union all select month, case when live then 'STORY' end, case when live then id end, false, null, null,
      array_remove(array[case when live then 'STORY' end, case when live and unprompted then 'UNPROMPTED' end,
        case when taken_back and not live then 'TAKEN_BACK' end], null)
    from story_of_year where live or taken_back`,
};

/** R16: hours in which a leader listened that were written down, and how many of the questions raised were answered. */
export const leadersPresent: Formula = {
  name: 'LEADERS_PRESENT',
  withs: `leader_session as materialized (
    select w.month, g.id, w.as_of from span w
    join meeting g on g.community_id = $1 and g.leader and g.starts_at >= w.starts and g.starts_at < w.as_of
      and g.closed_at < w.as_of and g.called_off_at is null)`,
  cases: `select month, 'MEETING' as kind, id, true as counted, null::boolean as good, null::float8 as value,
      array[]::text[] as marks
    from leader_session
    union all select s.month, null, null, false, null, null,
      case when p.answered_at < s.as_of then array['RAISED', 'ANSWERED'] else array['RAISED'] end
    from leader_session s join meeting_question p on p.community_id = $1 and p.meeting_id = s.id`,
};
