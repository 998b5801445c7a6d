import { to, type Check } from './check.js';

/** Who is asked whether something helped, what that opened again, and what answers helped to understand. */
export const followUpChecks: readonly Check[] = [
  {
    what: 'somebody is asked about an outcome by an idea that is none of its own, or before it was settled who is',
    file: 'follow-ups',
    query: `select f.id from follow_up f ${to('outcome', 'o', 'f', 'outcome_id')}
      where f.community_id = $1 and (o.gathered_at is null or o.kind <> 'RELEASE'
        or not exists (select 1 from outcome_idea x where x.community_id = f.community_id
          and x.outcome_id = f.outcome_id and x.idea_id = f.idea_id))`,
  },
  {
    what: 'an idea was opened again by what says nothing of the kind about it',
    file: 'idea-reopenings',
    query: `select r.id from idea_reopening r ${to('follow_up', 'f', 'r', 'follow_up_id')}
      where r.community_id = $1 and (f.idea_id <> r.idea_id or f.verdict is distinct from 'NOT'
        or f.asked_as = 'SUPPORTER')`,
  },
  {
    what: 'somebody says of their own answer that it helped',
    file: 'answer-ratings',
    query: `select r.id from answer_rating r ${to('answer', 'a', 'r', 'answer_id')}
      where r.community_id = $1 and a.author_id = r.member_id`,
  },
];
