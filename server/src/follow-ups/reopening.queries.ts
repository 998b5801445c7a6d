import type { WordsShown } from '@rapport/shared/vocabulary';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { isStaff } from '../platform/actor.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { mayReadWords } from './follow-up.rules.js';
import { IdeaReopening } from './follow-up.type.js';

interface Row extends Omit<IdeaReopening, 'owner' | 'member'> {
  ownerFace: FaceRow;
  memberFace: FaceRow;
  shown: WordsShown;
  answered: number;
}

const newest = statement<Row>(
  'followUps.reopenings',
  `select distinct on (r.idea_id) r.id, r.idea_id as "ideaId", r.at, f.text, f.shown, f.outcome_id as "outcomeId",
     ${faceColumn('ow')} as "ownerFace", ${faceColumn('m')} as "memberFace",
     (select count(*)::int from follow_up n where n.community_id = f.community_id and n.outcome_id = f.outcome_id
       and n.answered_at is not null) as answered
   from idea_reopening r
   join follow_up f on f.community_id = r.community_id and f.id = r.follow_up_id
   join member ow on ow.community_id = r.community_id and ow.id = r.owner_id
   join member m on m.community_id = f.community_id and m.id = f.member_id
   where r.community_id = $1 and r.idea_id = any($2::uuid[])
   order by r.idea_id, r.at desc, r.id desc`,
);

/** The newest reopening by idea, for ideas the caller was shown. */
export const reopeningOfIdea = defineLoader<IdeaReopening | null>(
  'reopeningOfIdea',
  async ({ actor, db }, ideaIds) => {
    const byTeam = isStaff(actor);
    const rows = await db.rows(newest, [actor.communityId, ideaIds]);
    return new Map(
      rows.map(({ ownerFace, memberFace, shown, answered, text, id, ideaId, outcomeId, at }) => {
        const reads = mayReadWords(shown, answered, byTeam);
        const reopening = Object.assign(new IdeaReopening(), {
          id,
          ideaId,
          outcomeId,
          at,
          owner: asFace(ownerFace),
          text: reads ? text : null,
          member: byTeam || shown === 'NAMED' ? asFace(memberFace) : null,
        });
        return [ideaId, reopening];
      }),
    );
  },
  null,
);
