import { communityOf } from '../communities/community.module.js';
import { findIdea, IdeaConnection, type Idea } from '../ideas/idea.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { localDay } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize } from '../platform/paging.js';
import { composedStatement, statement } from '../platform/statement.js';
import { spacesOf } from '../spaces/space.module.js';
import { standingOf, STEP } from './review.rules.js';
import { Review } from './review.type.js';

/** Somebody of the team who has not left. */
const ON_TEAM = (alias: string): string => `${alias}.left_at is null and ${alias}.role in ('STAFF', 'ADMIN')`;
const FIRST_ADMIN = `(select ad.id from member ad where ad.community_id = r.community_id and ad.role = 'ADMIN'
  and ad.left_at is null order by ad.id limit 1)`;
/** Joins of who may answer for a review `r` in its space `s`: the same order as `responsibleFor`. */
const PEOPLE = `left join member dm on dm.community_id = r.community_id and dm.id = r.decider_id and ${ON_TEAM('dm')}
  left join member om on om.community_id = r.community_id and om.id = s.default_owner_id and ${ON_TEAM('om')}`;

interface ReviewRow {
  id: string;
  ideaId: string;
  dueOn: string;
  cadenceDays: number;
  owner: FaceRow | null;
}

const ofIdeas = statement<ReviewRow>(
  'reviews.of_ideas',
  `select r.id, r.idea_id as "ideaId", r.due_on as "dueOn", s.cadence_days as "cadenceDays",
     case when m.id is not null then ${faceColumn('m')} end as owner
   from review r
   join idea i on i.community_id = r.community_id and i.id = r.idea_id
   join space s on s.community_id = i.community_id and s.id = i.space_id
   ${PEOPLE}
   left join member m on m.community_id = r.community_id and m.id = coalesce(dm.id, om.id, ${FIRST_ADMIN})
   where r.community_id = $1 and r.idea_id = any($2::uuid[]) and r.closed_at is null`,
);

/** The open review by idea, for ideas the caller was shown. */
export const reviewOfIdea = defineLoader<Review | null>(
  'reviewOfIdea',
  async (context, ideaIds) => {
    const rows = await context.db.rows(ofIdeas, [context.actor.communityId, ideaIds]);
    const { timeZone } = await communityOf(context);
    const today = localDay(context.clock.now(), timeZone);
    return new Map(
      rows.map(({ id, ideaId, dueOn, cadenceDays, owner }) => {
        const person = { owner: owner && asFace(owner) };
        return [
          ideaId,
          Object.assign(new Review(), { id, dueOn, ...person, ...standingOf(dueOn, today, cadenceDays) }),
        ];
      }),
    );
  },
  null,
);

interface Listed {
  id: string;
  ideaId: string;
  dueOn: string;
}

export interface ReviewFilter {
  /** Slug. */
  space: string | null;
  /** Only what is due and asked of this member. */
  askedOf: string | null;
  /** Only those whose day is further past than the space promises an answer in. */
  overdueOnly: boolean;
}

const OPEN = `from review r
  join idea i on i.community_id = r.community_id and i.id = r.idea_id
  join space s on s.community_id = i.community_id and s.id = i.space_id`;
const STANDS = `r.closed_at is null and i.category = 'DECLINED' and i.withdrawn_at is null and s.archived_at is null`;
const LISTED = `${STANDS} and r.community_id = $1 and i.space_id = any($2::uuid[])`;
// The head of `responsibleFor`, and whoever has been asked since.
const ASKED_OF = `r.due_on <= $3::date and ($4::uuid = coalesce(dm.id, om.id, ${FIRST_ADMIN})
  or r.step >= ${STEP.defaultOwner} and $4::uuid = om.id
  or r.step >= ${STEP.admins} and exists (select 1 from member ad where ad.community_id = r.community_id
    and ad.id = $4::uuid and ad.role = 'ADMIN' and ad.left_at is null))`;

/**
 * Ideas with an open review that the caller may see, the earliest day first.
 *
 * @throws BAD_USER_INPUT for a page or cursor that is none.
 */
export async function listReviews(
  context: RequestContext,
  page: { first: number; after?: string | null },
  filter: ReviewFilter,
): Promise<IdeaConnection> {
  const first = pageSize(page.first);
  const cursor = decodeCursor(page.after, ['moment', 'uuid']);
  const { space, askedOf, overdueOnly } = filter;
  const spaces = (await spacesOf(context)).filter(({ slug }) => !space || slug === space).map(({ id }) => id);
  const { timeZone } = await communityOf(context);
  const today = localDay(context.clock.now(), timeZone);
  const where = `${LISTED} and $3::date is not null and ($4::uuid is null or ${ASKED_OF})
    ${overdueOnly ? 'and r.due_on + s.cadence_days < $3::date' : ''}`;
  const values = [context.actor.communityId, spaces, today, askedOf];
  const rows = await context.db.rows(
    composedStatement<Listed>(
      'reviews.list',
      `select r.id, r.idea_id as "ideaId", r.due_on as "dueOn" ${OPEN} ${PEOPLE} where ${where}
       ${cursor ? `and (r.due_on, r.id) > (($6::timestamptz at time zone 'UTC')::date, $7::uuid)` : ''}
       order by r.due_on, r.id limit $5`,
    ),
    [...values, first + 1, ...(cursor ?? [])],
  );
  const places = connectionOf(rows, first, page.after, ({ dueOn, id }) =>
    encodeCursor([`${dueOn}T00:00:00.000Z`, id]),
  );
  const ideas = await Promise.all(places.edges.map(({ node }) => findIdea(context, node.ideaId)));
  const edges = places.edges.flatMap(({ cursor: place }, at) => {
    const node: Idea | null | undefined = ideas[at];
    return node ? [{ cursor: place, node }] : [];
  });
  const count = async (): Promise<number> => {
    const text = `select count(*)::int as count ${OPEN} ${PEOPLE} where ${where}`;
    const row = await context.db.row(composedStatement<{ count: number }>('reviews.count', text), values);
    return row?.count ?? 0;
  };
  return Object.assign(new IdeaConnection(), { ...places, edges, count });
}

const overdue = statement<{ count: number; oldest: string | null }>(
  'reviews.overdue',
  `select count(*)::int as count, min(r.due_on)::text as oldest ${OPEN}
   join community y on y.id = r.community_id
   where ${STANDS} and r.community_id = $1
     and r.due_on + s.cadence_days < ($2::timestamptz at time zone y.time_zone)::date`,
);

/** How many reviews of a community are overdue, and the day of the oldest, whoever may see them. */
export async function reviewsOverdue(
  db: RequestContext['db'],
  communityId: string,
  now: Date,
): Promise<{ count: number; oldest: string | null }> {
  return (await db.row(overdue, [communityId, now])) ?? { count: 0, oldest: null };
}
