import type { IdeaReopened } from '../follow-ups/follow-up.module.js';
import { statement } from '../platform/statement.js';
import { newsAbout, type Teller } from './news.js';
import { subjectOf } from './news.subject.js';
import { change } from './payload.rules.js';

interface Place {
  id: string;
  stage: string;
  category: string;
}

const stages = statement<Place>(
  'webhooks.stages',
  'select id, name as stage, category from stage where community_id = $1 and id = any($2::uuid[])',
);
const outcomeOf = statement<{ id: string; number: number }>(
  'webhooks.outcome_of_reopening',
  `select o.id, o.number from idea_reopening r
   join follow_up f on f.community_id = r.community_id and f.id = r.follow_up_id
   join outcome o on o.community_id = f.community_id and o.id = f.outcome_id
   where r.community_id = $1 and r.id = $2`,
);

/** A shipped idea is open again. Who acts is who looks at it; who said that it did not help is not told. */
export const ideaReopened: Teller = async (context, event) => {
  const { reopeningId, threadId, fromStageId, toStageId } = event.data as unknown as IdeaReopened;
  const places = await context.db.rows(stages, [event.communityId, [fromStageId, toStageId]]);
  const [from, to] = [fromStageId, toStageId].map((wanted) => places.find(({ id }) => id === wanted));
  const subject = await subjectOf(context, event.communityId, threadId);
  const outcome = await context.db.row(outcomeOf, [event.communityId, reopeningId]);
  return newsAbout(context, event, 'IDEA_REOPENED', subject, {
    changes: {
      stage: change(from?.stage ?? null, to?.stage ?? null),
      category: change(from?.category ?? null, to?.category ?? null),
    },
    more: { outcome: outcome && { id: outcome.id, number: outcome.number } },
  });
};
