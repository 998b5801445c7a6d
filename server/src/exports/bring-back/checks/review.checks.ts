import { to, type Check } from './check.js';

/** Reviews: each of a decline of its own idea, closed by an answer to it. */
export const reviewChecks: readonly Check[] = [
  {
    what: 'a review is of an answer to another idea, or of one that is no decline with this day',
    file: 'reviews',
    query: `select r.id from review r ${to('answer', 'a', 'r', 'answer_id')} where r.community_id = $1
      and (a.idea_id <> r.idea_id or a.to_category <> 'DECLINED' or a.review_on is distinct from r.due_on)`,
  },
  {
    what: 'a review was closed by an answer to another idea',
    file: 'reviews',
    query: `select r.id from review r ${to('answer', 'a', 'r', 'closed_by_answer_id')} where r.community_id = $1
      and a.idea_id <> r.idea_id`,
  },
];
