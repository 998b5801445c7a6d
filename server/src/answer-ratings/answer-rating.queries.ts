import type { RatingValue } from '@rapport/shared/vocabulary';
import type { Answer } from '../answers/answer.module.js';
import { VISIBLE_IDEA, visibleIdeas } from '../ideas/idea.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { isAdmin, isStaff, type Actor } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { JudgedAnswer } from './answer-rating.policy.js';
import { AnswerRating } from './answer-rating.type.js';

/** An answer to an idea the caller may see, with what they may do and have said. */
export interface AnswerToRate extends JudgedAnswer {
  id: string;
  ideaId: string;
  threadId: string;
  /** What the caller said, if they did. */
  said: { id: string; value: RatingValue; text: string | null; at: string } | null;
}

const toRate = statement<AnswerToRate>(
  'answerRatings.to_rate',
  `select a.id, a.author_id as "writerId", i.id as "ideaId", i.thread_id as "threadId",
     i.withdrawn_at is not null as withdrawn, sp.archived_at is not null as "spaceArchived",
     (i.author_id = $3::uuid
       or exists (select 1 from follow f where f.community_id = i.community_id and f.thread_id = i.thread_id
         and f.member_id = $3::uuid and f.ended_at is null)
       or exists (select 1 from idea_co_author ca where ca.community_id = i.community_id and ca.idea_id = i.id
         and ca.member_id = $3::uuid and ca.state = 'STANDING')) as "asksOrFollows",
     case when r.value is not null
       then json_build_object('id', r.id, 'value', r.value, 'text', r.text, 'at', r.at) end as said
   from answer a
   join idea i on i.community_id = a.community_id and i.id = a.idea_id
   join space sp on sp.community_id = i.community_id and sp.id = i.space_id
   left join answer_rating r on r.community_id = a.community_id and r.answer_id = a.id and r.member_id = $3::uuid
   where ${VISIBLE_IDEA} and a.id = any($5::uuid[])`,
);

/** The answer as it stands inside the transaction; null when the writer cannot see it. */
export async function answerToRate(tx: Tx, actor: Actor, answerId: string): Promise<AnswerToRate | null> {
  return tx.row(toRate, [...visibleIdeas(actor), [answerId]]);
}

/** The same for answers the caller was shown; who has not signed in is asked nothing. */
export const answersToRate = defineLoader<AnswerToRate | null>(
  'answersToRate',
  async ({ actor, db }, ids) => {
    const rows = actor.memberId ? await db.rows(toRate, [...visibleIdeas(actor), ids]) : [];
    return new Map(rows.map((row) => [row.id, row]));
  },
  null,
);

interface Row extends Omit<AnswerRating, 'member'> {
  face: FaceRow;
}

/** As many as somebody reads; beyond that the oldest are left out. */
const MOST = 200;

const ofAnswers = statement<Row>(
  'answerRatings.of_answers',
  `select * from (
     select r.id, r.answer_id as "answerId", r.value, r.text, r.at, ${faceColumn('m')} as face,
       row_number() over (partition by r.answer_id order by r.at desc, r.id desc) as place
     from answer_rating r
     join member m on m.community_id = r.community_id and m.id = r.member_id
     where r.community_id = $1 and r.answer_id = any($2::uuid[]) and r.removed_at is null
   ) said where place <= ${MOST} order by at, id`,
);

const ratingsLoader = defineLoader<AnswerRating[]>(
  'answerRatings',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(ofAnswers, [actor.communityId, ids]);
    return groupedBy(
      rows.map(({ face, id, answerId, value, text, at }) =>
        Object.assign(new AnswerRating(), { id, answerId, value, text, at, member: asFace(face) }),
      ),
      ({ answerId }) => answerId,
    );
  },
  [],
);

/** What people said of an answer, for its writer while on the team and for admins; null for everybody else. */
export async function ratingsOf(context: RequestContext, answer: Answer): Promise<AnswerRating[] | null> {
  const { actor } = context;
  const reads = isAdmin(actor) || (isStaff(actor) && actor.memberId === answer.author.id);
  return reads ? context.loaders.load(context, ratingsLoader, answer.id) : null;
}
