import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { FollowUp } from './follow-up.type.js';

/** Questions the caller was asked about what they still may see. */
const OWN = `select f.id, f.asked_as as "askedAs", f.asked_at as "askedAt", f.answered_at as "answeredAt", f.verdict,
    f.text, f.shown, f.withdrawn_at as "withdrawnAt", f.outcome_id as "outcomeId", f.idea_id as "ideaId"
  from follow_up f
  join outcome o on o.community_id = f.community_id and o.id = f.outcome_id
  join thread t on t.community_id = o.community_id and t.id = o.thread_id ${THREAD_SPACE}
  where ${THREAD_VISIBLE} and f.community_id = $1 and f.member_id = $3::uuid and f.asked_at is not null`;

const byId = statement<FollowUp>('followUps.by_id', `${OWN} and f.id = $5`);
const open = statement<FollowUp>(
  'followUps.open',
  `${OWN} and f.answered_at is null order by f.asked_at desc, f.id desc limit 50`,
);
const ofOutcomes = statement<FollowUp>(
  'followUps.own_of_outcomes',
  `${OWN} and f.outcome_id = any($5::uuid[])`,
);

const asFollowUp = (row: FollowUp): FollowUp =>
  Object.assign(new FollowUp(), row, { path: `/did-it-help/${row.id}` });

/** A question the caller was asked; null for everybody else's and for what is not there. */
export async function findFollowUp(context: RequestContext, id: string): Promise<FollowUp | null> {
  const row = isUuid(id) ? await context.db.row(byId, [...threadScope(context.actor), id]) : null;
  return row && asFollowUp(row);
}

/** What the caller was asked and has not answered, the newest first: one a week at most, so seldom many. */
export async function openQuestions(context: RequestContext): Promise<FollowUp[]> {
  return (await context.db.rows(open, threadScope(context.actor))).map(asFollowUp);
}

/** The caller's own question about an outcome they were shown, if they were asked. */
export const ownQuestionOf = defineLoader<FollowUp | null>(
  'ownQuestionOf',
  async ({ actor, db }, outcomeIds) => {
    const rows = actor.memberId ? await db.rows(ofOutcomes, [...threadScope(actor), outcomeIds]) : [];
    return new Map(rows.map((row) => [row.outcomeId, asFollowUp(row)]));
  },
  null,
);
