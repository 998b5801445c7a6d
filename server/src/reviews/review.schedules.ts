import type { Role } from '@rapport/shared/vocabulary';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { takeDue } from '../platform/due-rows.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { responsibleFor } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { ReviewEntity } from './review.entity.js';
import { reviewBegan } from './review.events.js';
import { nextStep, STEP } from './review.rules.js';

/** Done by one transaction, so that none is long and a stop loses little. */
const AT_ONCE = 50;

interface Due {
  communityId: string;
  id: string;
  ideaId: string;
  threadId: string;
  spaceId: string;
  deciderId: string;
  defaultOwnerId: string | null;
  dueOn: string;
  step: number;
}

const COLUMNS = `r.community_id as "communityId", r.id, r.idea_id as "ideaId", i.thread_id as "threadId",
  i.space_id as "spaceId", r.decider_id as "deciderId", s.default_owner_id as "defaultOwnerId",
  r.due_on as "dueOn", r.step`;
// What rests is let rest: an idea taken back or merged, a closed space.
const FROM = `from review r
  join idea i on i.community_id = r.community_id and i.id = r.idea_id
  join space s on s.community_id = i.community_id and s.id = i.space_id
  join community y on y.id = r.community_id
  where r.closed_at is null and i.category = 'DECLINED' and i.withdrawn_at is null and s.archived_at is null`;
/** The day at the moment $1 where the community is. */
const TODAY = `($1::timestamptz at time zone y.time_zone)::date`;

const due = statement<Due>(
  'reviews.due',
  `select ${COLUMNS} ${FROM} and r.fired_at is null and r.due_on <= ${TODAY}
   order by r.due_on, r.id limit ${AT_ONCE} for update of r skip locked`,
);

const unanswered = statement<Due>(
  'reviews.unanswered',
  `select ${COLUMNS} ${FROM} and r.fired_at is not null and r.step < ${STEP.admins}
     and (${TODAY} - (r.step_at at time zone y.time_zone)::date > s.cadence_days
       or r.step = ${STEP.decider} and exists (select 1 from member d where d.community_id = r.community_id
         and d.id = r.decider_id and (d.left_at is not null or d.role = 'CUSTOMER')))
   order by r.step_at, r.id limit ${AT_ONCE} for update of r skip locked`,
);

const whoWaits = statement<{ id: string; role: Role }>(
  'reviews.who_waits',
  `select m.id, m.role from (
     select i.author_id as member_id, 1 as rank, i.created_at as since from idea i
       where i.community_id = $1 and i.id = $2
     union all select f.member_id, 2, f.since from idea i
       join follow f on f.community_id = i.community_id and f.thread_id = i.thread_id and f.ended_at is null
       where i.community_id = $1 and i.id = $2
     union all select a.id, 3, a.created_at from member a where a.community_id = $1 and a.role = 'ADMIN'
   ) w join member m on m.community_id = $1 and m.id = w.member_id
   where m.id <> all($3::uuid[])
   order by m.left_at is not null, w.rank, w.since, m.id limit 1`,
);

const roleOf = statement<{ role: Role }>(
  'reviews.role_of',
  'select role from member where community_id = $1 and id = $2',
);

/** Asks the people of a step, in the name of who waits for them. */
async function ask(services: Services, tx: Tx, review: Due, people: readonly string[]): Promise<void> {
  const waiting = await tx.row(whoWaits, [review.communityId, review.ideaId, people]);
  if (waiting) {
    await concern(writeAs(services, tx, review.communityId, waiting.id, waiting.role), {
      threadId: review.threadId,
      kind: 'REVIEW_DUE',
      who: people.map((memberId) => ({ memberId, reason: 'RESPONSIBLE' as const })),
      detailId: review.id,
    });
  }
}

/** Tells everybody who follows that the day has come, in the name of who is asked. */
async function tellFollowers(services: Services, tx: Tx, review: Due, askedId: string): Promise<void> {
  const { communityId, id, ideaId, threadId, dueOn } = review;
  const role = (await tx.row(roleOf, [communityId, askedId]))?.role ?? 'STAFF';
  const write = writeAs(services, tx, communityId, askedId, role);
  await write.emit(reviewBegan, { reviewId: id, ideaId, threadId, dueOn });
  await concern(write, { threadId, kind: 'REVIEW_BEGUN', who: 'followers', detailId: id });
}

/** Asks the next step there is, and answers who that is; nobody when all have been asked or nobody is left. */
async function handOn(services: Services, tx: Tx, review: Due): Promise<string | null> {
  const steps = await responsibleFor(tx, review.communityId, review.spaceId, review.deciderId);
  const next = nextStep(steps, review, review.step);
  if (next) {
    await ask(services, tx, review, next.people);
  }
  const now = services.clock.now();
  await tx.update(
    ReviewEntity,
    { communityId: review.communityId, id: review.id },
    { step: next?.step ?? STEP.admins, stepAt: now, ...(review.step === 0 && { firedAt: now }) },
  );
  return next?.people[0] ?? null;
}

/** Looks at declines again on their day, or at the first run after it (practice 2.4). */
export const beginReviews: Schedule = {
  name: 'reviews.due',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const begun = await tx.rows(due, [services.clock.now()]);
      for (const review of begun) {
        const askedId = await handOn(services, tx, review);
        if (askedId) {
          await tellFollowers(services, tx, review, askedId);
        }
      }
      return begun.length;
    }),
};

/** Asks the next ones when nobody has answered for as long as the space promises, or who was asked has left. */
export const handOnReviews: Schedule = {
  name: 'reviews.hand_on',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const silent = await tx.rows(unanswered, [services.clock.now()]);
      for (const review of silent) {
        await handOn(services, tx, review);
      }
      return silent.length;
    }),
};
