import { address, moment, YES_NO, type Sheet } from './sheet.js';

export const suggestionSheets: readonly Sheet[] = [
  {
    file: 'suggestions',
    query: `select i.number as "Idea", i.title as "Idea's title", g.number as "Suggestion", m.name as "Suggested by",
      g.why as "Why", g.title as "Title", g.text as "Text", g.from_revision as "From revision", g.state as "State",
      d.name as "Decided by", g.reason as "Reason or what was changed", ${YES_NO('g.with_changes')} as "With changes",
      g.revision as "Became revision",
      (select count(*)::int from suggestion_support x
        where x.community_id = g.community_id and x.suggestion_id = g.id) as "Supporters",
      ${moment('g.created_at')} as "Suggested (UTC)", ${moment('g.decided_at')} as "Closed (UTC)",
      ${address('ideas', 'i')} || '/suggestions/' || g.number as "Address"
    from suggestion g
    join idea i on i.community_id = g.community_id and i.id = g.idea_id
    join member m on m.community_id = g.community_id and m.id = g.author_id
    left join member d on d.community_id = g.community_id and d.id = g.decided_by_id
    where g.community_id = $1 order by i.number, g.number`,
  },
];
