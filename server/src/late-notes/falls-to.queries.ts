import { asFace, faceColumn, type FaceRow, type Member } from '../members/member.module.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { spokeLast } from './late-note.people.js';

const ON_TEAM = (alias: string): string => `${alias}.left_at is null and ${alias}.role in ('STAFF', 'ADMIN')`;

// The head of `responsibleFor`: the same people in the same order as are told when it waits too long.
const fallsTo = statement<{ ideaId: string; face: FaceRow }>(
  'lateNotes.falls_to',
  `select i.id as "ideaId", ${faceColumn('m')} as face
   from idea i
   join space s on s.community_id = i.community_id and s.id = i.space_id
   left join lateral (${spokeLast('i.id')}) said on true
   left join member dm on dm.community_id = i.community_id and dm.id = i.decider_id and ${ON_TEAM('dm')}
   left join member om on om.community_id = i.community_id and om.id = s.default_owner_id and ${ON_TEAM('om')}
   join member m on m.community_id = i.community_id and m.id = coalesce(said."memberId", dm.id, om.id, (
     select ad.id from member ad where ad.community_id = i.community_id and ad.role = 'ADMIN'
       and ad.left_at is null order by ad.id limit 1))
   where i.community_id = $1 and i.id = any($2::uuid[])`,
);

/** Who of the team an answer falls to, by idea, for ideas the caller was shown. */
export const fallsToOfIdea = defineLoader<Member | null>(
  'fallsToOfIdea',
  async ({ actor, db }, ideaIds) => {
    const rows = await db.rows(fallsTo, [actor.communityId, ideaIds]);
    return new Map(rows.map(({ ideaId, face }) => [ideaId, asFace(face)]));
  },
  null,
);
