import { ideaMoved } from '../ideas/idea.module.js';
import words from '../locales/en/co-authors.json' with { type: 'json' };
import { reactTo } from '../platform/events.js';
import { NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';

const outOfSight = statement<{ one: number }>(
  'coAuthors.out_of_sight',
  `select 1 as one from idea_co_author ca
   join member m on m.community_id = ca.community_id and m.id = ca.member_id and m.role = 'CUSTOMER'
   join space s on s.community_id = ca.community_id and s.id = $3 and s.visibility = 'STAFF'
   where ca.community_id = $1 and ca.idea_id = $2 and ca.state in ('STANDING', 'INVITED') limit 1`,
);

/** An idea is not moved to where those who write it, or were asked to, cannot follow. */
const staysInSight = reactTo(ideaMoved, async (write, { ideaId, toSpaceId }) => {
  if (await write.tx.row(outOfSight, [write.actor.communityId, ideaId, toSpaceId])) {
    refuse(new NotPossible(words.moveHidesFromCoAuthors));
  }
});

export const coAuthorReactions = [staysInSight];
