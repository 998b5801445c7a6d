import { findIdea } from '../ideas/idea.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize } from '../platform/paging.js';
import { composedStatement, statement } from '../platform/statement.js';
import { spacesOf } from '../spaces/space.module.js';
import { Answer, AnswerConnection, StageName } from './answer.type.js';

const COLUMNS = `a.id, a.text, a.html as "textHtml", a.from_stage as "fromName", a.from_category as "fromCategory",
  a.to_stage as "toName", a.to_category as "toCategory", a.serves, a.reason, a.constraint_text as "constraint",
  a.would_change as "wouldChange", a.review_on as "reviewOn", a.no_review_reason as "noReviewReason",
  a.read_back_outcome as "readBackOutcome", a.read_back_id as "readBackId", a.created_at as "createdAt", a.idea_id as "ideaId", ${faceColumn('m')} as face`;

/** Where every read of answers begins: each with the person who signed it. */
const FROM = 'from answer a join member m on m.community_id = a.community_id and m.id = a.author_id';

interface AnswerRow extends Omit<Answer, 'fromStage' | 'toStage' | 'author'> {
  face: FaceRow;
  fromName: string;
  fromCategory: StageName['category'];
  toName: string;
  toCategory: StageName['category'];
}

function asAnswer({ face, fromName, fromCategory, toName, toCategory, ...columns }: AnswerRow): Answer {
  return Object.assign(new Answer(), columns, {
    author: asFace(face),
    fromStage: Object.assign(new StageName(), { name: fromName, category: fromCategory }),
    toStage: Object.assign(new StageName(), { name: toName, category: toCategory }),
  });
}

const answersOfIdeas = statement<AnswerRow>(
  'answers.of_ideas',
  `select ${COLUMNS} ${FROM} where a.community_id = $1 and a.idea_id = any($2::uuid[])
   order by a.idea_id, a.created_at desc, a.id desc`,
);

/** Answers by idea, newest first, for ideas the caller was shown. */
export const answersOfIdea = defineLoader<Answer[]>(
  'answersOfIdea',
  async ({ actor, db }, ideaIds) => {
    const rows = await db.rows(answersOfIdeas, [actor.communityId, ideaIds]);
    return groupedBy(rows.map(asAnswer), (answer) => answer.ideaId);
  },
  [],
);

const answerById = statement<AnswerRow>(
  'answers.by_id',
  `select ${COLUMNS} ${FROM} where a.community_id = $1 and a.id = $2`,
);

/** An answer to an idea the caller may see, or null. */
export async function findAnswer(context: RequestContext, id: string): Promise<Answer | null> {
  const row = await context.db.row(answerById, [context.actor.communityId, id]);
  return row && (await findIdea(context, row.ideaId)) ? asAnswer(row) : null;
}

/** The newest answers in the spaces the caller may see. */
export async function listRecentAnswers(
  context: RequestContext,
  page: { first: number; after?: string | null },
  space: string | null,
): Promise<AnswerConnection> {
  const first = pageSize(page.first);
  const cursor = decodeCursor(page.after, ['moment', 'uuid']);
  const spaces = (await spacesOf(context)).filter(({ slug }) => !space || slug === space).map(({ id }) => id);
  const rows = await context.db.rows(
    composedStatement<AnswerRow>(
      'answers.recent',
      `select ${COLUMNS} ${FROM}
       join idea i on i.community_id = a.community_id and i.id = a.idea_id
       where a.community_id = $1 and i.space_id = any($2::uuid[]) and i.withdrawn_at is null
       ${cursor ? 'and (a.created_at, a.id) < ($4::timestamptz, $5::uuid)' : ''}
       order by a.created_at desc, a.id desc limit $3`,
    ),
    [context.actor.communityId, spaces, first + 1, ...(cursor ?? [])],
  );
  const cursorOf = (answer: Answer): string => encodeCursor([answer.createdAt.toISOString(), answer.id]);
  return Object.assign(new AnswerConnection(), connectionOf(rows.map(asAnswer), first, page.after, cursorOf));
}

const anyAnswerBy = statement<{ found: boolean }>(
  'answers.any_by',
  'select exists (select 1 from answer where community_id = $1 and author_id = $2) as found',
);

/** Whether the caller has ever given an official answer (practice 2.10). */
export async function hasAnswered({ db, actor }: RequestContext): Promise<boolean> {
  return (await db.row(anyAnswerBy, [actor.communityId, actor.memberId]))?.found ?? false;
}
