import { to, type Check } from './check.js';

/** Irritants, chains of those that are the same, root causes and ideas for them. */
export const irritantChecks: readonly Check[] = [
  {
    what: 'an irritant is in another space than its thread, or its thread is not that of an irritant',
    file: 'irritants',
    query: `select i.id from irritant i ${to('thread', 't', 'i', 'thread_id')}
      where i.community_id = $1 and (t.space_id <> i.space_id or t.kind <> 'IRRITANT'
        or t.owner_id <> i.author_id or t.withdrawn_at is distinct from i.withdrawn_at)`,
  },
  {
    what: 'an irritant does not read as its newest revision',
    file: 'irritants',
    query: `select i.id from irritant i
      left join irritant_revision r on r.community_id = i.community_id and r.irritant_id = i.id
        and r.number = i.revision
      where i.community_id = $1 and (r.number is null
        or (r.title, r.situation, r.workaround, r.likes, r.dislikes, r.journey_stage) is distinct from
          (i.title, i.situation, i.workaround, i.likes, i.dislikes, i.journey_stage)
        or exists (select 1 from irritant_revision n where n.community_id = i.community_id
          and n.irritant_id = i.id and n.number > i.revision))`,
  },
  {
    what: 'an irritant stands at another end of its chain than the one it leads to, or in another space',
    file: 'irritants',
    query: `select i.id from irritant i ${to('irritant', 'n', 'i', 'same_as_id')}
      where i.community_id = $1
        and (n.family_id <> i.family_id or n.space_id <> i.space_id or n.withdrawn_at is not null)`,
  },
  {
    what: 'irritants are the same as each other in a circle',
    file: 'irritants',
    // From each end of a chain down: what is not reached goes round.
    query: `with recursive led as (
        select id from irritant where community_id = $1 and same_as_id is null
        union select i.id from led join irritant i on i.community_id = $1 and i.same_as_id = led.id)
      select id from irritant where community_id = $1 and id not in (select id from led)`,
  },
  {
    what: 'an irritant is fixed without a fix, or open with one',
    file: 'irritants',
    query: `select i.id from irritant i
      left join irritant_fix x on x.community_id = i.community_id and x.irritant_id = i.id and x.reopened_at is null
      where i.community_id = $1 and (x.id is null) <> (i.fixed_at is null)`,
  },
  {
    what: 'a fix is opened again by nobody, or without saying why',
    file: 'irritant-fixes',
    query: `select id from irritant_fix where community_id = $1
      and num_nulls(reopened_by_id, reopened_why, reopened_at) not in (0, 3)`,
  },
  {
    what: 'a root cause is fixed by nobody, or without saying how',
    file: 'root-causes',
    query: `select id from root_cause where community_id = $1 and num_nulls(fixed_by_id, fix, fixed_at) not in (0, 3)`,
  },
  {
    what: 'an idea answers a call for something else than it is for',
    file: 'irritant-ideas',
    query: `select x.id from irritant_idea x ${to('call_for_ideas', 'k', 'x', 'call_id')}
      where x.community_id = $1
        and (k.irritant_id, k.root_cause_id) is distinct from (x.irritant_id, x.root_cause_id)`,
  },
];
