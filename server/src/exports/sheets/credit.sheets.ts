import { address, moment, type Sheet } from './sheet.js';

export const creditSheets: readonly Sheet[] = [
  {
    file: 'co-authors',
    // Who was asked and did not say yes is between them and those who asked.
    query: `select i.number as "Idea", i.title as "Title", m.name as "Co-author", ca.way as "By",
      ${moment('ca.changed_at')} as "Since (UTC)", ${address('ideas', 'i')} as "Address"
    from idea_co_author ca
    join idea i on i.community_id = ca.community_id and i.id = ca.idea_id
    join member m on m.community_id = ca.community_id and m.id = ca.member_id
    where ca.community_id = $1 and ca.state = 'STANDING' order by i.number, ca.changed_at, m.id`,
  },
  {
    file: 'credits',
    // A sheet is made to be handed on, so it holds what its people agree to, and nobody who has left (decision 027).
    query: `select i.number as "Idea", i.title as "Title", m.name as "Who", c.what as "What", c.kind as "For",
      c.revision as "Revision", ${moment('c.created_at')} as "Given (UTC)", ${address('ideas', 'i')} as "Address"
    from credit c
    join idea i on i.community_id = c.community_id and i.id = c.idea_id
    join member m on m.community_id = c.community_id and m.id = c.member_id and m.left_at is null
    where c.community_id = $1 and c.consent = 'GIVEN' order by i.number, c.created_at, c.id`,
  },
];
