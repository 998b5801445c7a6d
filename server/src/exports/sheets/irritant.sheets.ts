import { address, moment, type Sheet } from './sheet.js';

const THING = `join irritant i on i.community_id = x.community_id and i.id = x.irritant_id`;
const LINK = `${address('irritants', 'i')} as "Address"`;

export const irritantSheets: readonly Sheet[] = [
  {
    file: 'irritants',
    query: `select i.number as "Number", i.title as "Title", i.situation as "Situation",
      i.workaround as "Workaround", i.likes as "Liked about it", i.dislikes as "Disliked about it",
      i.journey_stage as "Stage of the journey", s.name as "Space", a.name as "Author", h.number as "Same as",
      h.report_count as "People", c.title as "Root cause", ${moment('i.created_at')} as "Reported (UTC)",
      ${moment('i.fixed_at')} as "Fixed (UTC)", x.words as "Fix",
      ${moment('i.withdrawn_at')} as "Withdrawn (UTC)", ${LINK}
    from irritant i
    join irritant h on h.community_id = i.community_id and h.id = i.family_id
    join space s on s.community_id = i.community_id and s.id = i.space_id
    join member a on a.community_id = i.community_id and a.id = i.author_id
    left join root_cause c on c.community_id = i.community_id and c.id = i.root_cause_id
    left join irritant_fix x on x.community_id = i.community_id and x.irritant_id = i.id and x.reopened_at is null
    where i.community_id = $1 order by i.number`,
  },
  {
    file: 'irritant-reports',
    query: `select i.number as "Irritant", i.title as "Title", m.name as "Who", x.situation as "Situation",
      ${moment('x.created_at')} as "Reported (UTC)", ${LINK}
    from irritant_report x ${THING}
    join member m on m.community_id = x.community_id and m.id = x.member_id
    where x.community_id = $1 order by i.number, x.created_at, x.id`,
  },
  {
    file: 'root-causes',
    query: `select c.number as "Number", c.title as "Title", c.explanation as "Explanation", s.name as "Space",
      o.name as "Owner", u.name as "Owner upstream",
      (select count(*)::int from irritant i where i.community_id = c.community_id and i.root_cause_id = c.id
        and i.withdrawn_at is null) as "Irritants",
      ${moment('c.created_at')} as "Named (UTC)", ${moment('c.fixed_at')} as "Fixed (UTC)", c.fix as "Fix",
      ${address('irritants/causes', 'c')} as "Address"
    from root_cause c
    join space s on s.community_id = c.community_id and s.id = c.space_id
    join member o on o.community_id = c.community_id and o.id = c.owner_id
    left join member u on u.community_id = c.community_id and u.id = c.upstream_owner_id
    where c.community_id = $1 order by c.number`,
  },
  {
    file: 'irritant-ideas',
    query: `select d.number as "Idea", d.title as "Title", i.number as "Irritant", c.number as "Root cause",
      k.question as "Call for ideas", ${moment('x.created_at')} as "Linked (UTC)",
      ${address('ideas', 'd')} as "Address"
    from irritant_idea x
    join idea d on d.community_id = x.community_id and d.id = x.idea_id
    left join irritant i on i.community_id = x.community_id and i.id = x.irritant_id
    left join root_cause c on c.community_id = x.community_id and c.id = x.root_cause_id
    left join call_for_ideas k on k.community_id = x.community_id and k.id = x.call_id
    where x.community_id = $1 order by d.number, x.created_at, x.id`,
  },
];
