import type { NotificationReason } from '@rapport/shared/vocabulary';
import type { IdeaInSpace } from '../ideas/idea.module.js';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

// Whoever may answer and can still be reached: the rule of `read-back.policy.ts`, as a list.
const authors = statement<{ memberId: string; reason: NotificationReason }>(
  'readBacks.authors_to_ask',
  `select m.id as "memberId", case when m.id = $3 then 'AUTHOR' else 'CO_AUTHOR' end as reason
   from member m
   where m.community_id = $1 and m.left_at is null and (m.user_id is not null or m.email is not null)
     and m.id <> $4 and (m.id = $3 or ($5::boolean or m.role = 'CUSTOMER') and exists (
       select 1 from idea_co_author ca where ca.community_id = $1 and ca.idea_id = $2 and ca.member_id = m.id
         and ca.state = 'STANDING'))
   order by m.id`,
);

/** Who is asked whether they were understood: the author and co-authors who can be reached. */
export async function authorsToAsk(
  write: Write,
  idea: IdeaInSpace,
): Promise<{ memberId: string; reason: NotificationReason }[]> {
  const { communityId, memberId } = write.actor;
  return write.tx.rows(authors, [communityId, idea.id, idea.authorId, memberId, idea.authorIsTeam]);
}
