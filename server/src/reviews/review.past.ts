import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';

// As the migration that made the table did: the newest answer that says when, or that it is not, is the one that stands.
const openPast = statement(
  'reviews.open_past',
  `insert into review (community_id, id, idea_id, answer_id, due_on, decider_id, step)
   select a.community_id, gen_random_uuid(), a.idea_id, a.id, a.review_on, a.author_id, 0
   from idea i
   join lateral (
     select * from answer said
     where said.community_id = i.community_id and said.idea_id = i.id and said.to_category = 'DECLINED'
       and (said.review_on is not null or said.no_review_reason is not null)
     order by said.created_at desc, said.id desc limit 1
   ) a on a.review_on is not null
   where i.community_id = $1 and i.category = 'DECLINED'
     and not exists (select 1 from review r where r.community_id = i.community_id and r.idea_id = i.id)`,
);

/** Opens the reviews of declines that were written down before there were reviews, such as those of an older export. */
export async function openPastReviews(tx: Tx, communityId: string): Promise<void> {
  await tx.rows(openPast, [communityId]);
}
