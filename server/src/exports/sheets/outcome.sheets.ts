import { address, moment, type Sheet } from './sheet.js';

const THING = `join outcome o on o.community_id = x.community_id and o.id = x.outcome_id`;

export const outcomeSheets: readonly Sheet[] = [
  {
    file: 'outcomes',
    query: `select o.number as "Number", lower(replace(o.kind, '_', ' ')) as "Kind", o.title as "Title",
      o.summary as "In short", o.text as "Text", s.name as "Space", a.name as "Told by",
      to_char(o.shipped_on, 'YYYY-MM-DD') as "Shipped", ${moment('o.published_at')} as "Told (UTC)",
      ${moment('o.edited_at')} as "Edited (UTC)", ${address('outcomes', 'o')} as "Address"
    from outcome o
    join space s on s.community_id = o.community_id and s.id = o.space_id
    join member a on a.community_id = o.community_id and a.id = o.author_id
    where o.community_id = $1 order by o.number`,
  },
  {
    file: 'outcome-ideas',
    query: `select o.number as "Outcome", o.title as "What was built", i.number as "Idea", i.title as "Title",
      x.note as "Said to it", ${address('ideas', 'i')} as "Address"
    from outcome_idea x ${THING}
    join idea i on i.community_id = x.community_id and i.id = x.idea_id
    where x.community_id = $1 order by o.number, x.position, i.number`,
  },
];
