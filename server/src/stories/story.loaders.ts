import { findIdea, type Idea } from '../ideas/idea.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { findOutcome, type Outcome } from '../outcomes/outcome.module.js';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement, type Statement } from '../platform/statement.js';
import { consentHolds, tellerConsent } from './consent.sql.js';
import { StoryConsent, StoryReview, StoryRevision, StorySuggestion } from './parts.type.js';

interface OfStory {
  storyId: string;
}

/** Rows beside stories that belong to the caller by $3, each list in the order it was read. */
function listLoader<Row extends OfStory & object>(
  name: string,
  query: Statement<Row>,
  more: (context: RequestContext) => unknown[] = () => [],
) {
  return defineLoader<Row[]>(
    name,
    async (context, ids) => {
      const { actor, db } = context;
      const rows = await db.rows(query, [actor.communityId, ids, actor.memberId, ...more(context)]);
      return groupedBy(rows, ({ storyId }) => storyId);
    },
    [],
  );
}

const links = listLoader<OfStory & { kind: 'IDEA' | 'OUTCOME'; id: string }>(
  'storyLinks',
  statement(
    'stories.links',
    `select story_id as "storyId", kind, thing_id as id from story_link
     where community_id = $1 and story_id = any($2::uuid[]) and ($3::uuid is null or true) order by kind, position`,
  ),
);

async function seen<Thing>(found: Promise<Thing | null>[]): Promise<Thing[]> {
  return (await Promise.all(found)).filter((thing) => thing !== null);
}

/** The ideas a story grew from that the caller may see, in order. */
export async function ideasOf(context: RequestContext, storyId: string): Promise<Idea[]> {
  const ties = await context.loaders.load(context, links, storyId);
  return seen(ties.filter(({ kind }) => kind === 'IDEA').map(({ id }) => findIdea(context, id)));
}

/** The outcomes it grew from that the caller may see. */
export async function outcomesOf(context: RequestContext, storyId: string): Promise<Outcome[]> {
  const ties = await context.loaders.load(context, links, storyId);
  return seen(ties.filter(({ kind }) => kind === 'OUTCOME').map(({ id }) => findOutcome(context, id)));
}

const related = listLoader<OfStory & { id: string }>(
  'storyRelated',
  statement(
    'stories.related_ideas',
    `select distinct l.story_id as "storyId", r.id from story_link l
     join lateral (
       select x.idea_id as id from outcome_idea x
       where l.kind = 'OUTCOME' and x.community_id = l.community_id and x.outcome_id = l.thing_id
       union all select case when k.idea_id = l.thing_id then k.other_id else k.idea_id end from idea_link k
       where l.kind = 'IDEA' and k.community_id = l.community_id and l.thing_id in (k.idea_id, k.other_id)
     ) r on true
     where l.community_id = $1 and l.story_id = any($2::uuid[]) and ($3::uuid is null or true)
       and not exists (select 1 from story_link own where own.community_id = l.community_id
         and own.story_id = l.story_id and own.kind = 'IDEA' and own.thing_id = r.id)
     order by "storyId", r.id desc limit 200`,
  ),
);
const RELATED_MOST = 5;

/** Ideas close to those it grew from, by the links people made and by its outcomes; at most five the caller may see. */
export async function relatedIdeasOf(context: RequestContext, storyId: string): Promise<Idea[]> {
  const near = await context.loaders.load(context, related, storyId);
  const ideas = await seen(near.slice(0, 2 * RELATED_MOST).map(({ id }) => findIdea(context, id)));
  return ideas.filter(({ withdrawnAt }) => withdrawnAt === null).slice(0, RELATED_MOST);
}

const consents = listLoader<StoryConsent & OfStory>(
  'storyConsents',
  statement(
    'stories.own_consents',
    `select k.story_id as "storyId", k.id, k.part, k.use, k.name_form as "nameForm", k.given_at as "givenAt",
       k.until::text as until, k.ended_at as "endedAt", k.ended_by as "endedBy", ${consentHolds('k', '$4')} as live
     from story_consent k where k.community_id = $1 and k.story_id = any($2::uuid[]) and k.member_id = $3::uuid
     order by k.given_at desc, k.id desc`,
  ),
  ({ clock }) => [clock.now()],
);

/** The caller's own rows of the ledger for a story, the newest first. */
export async function consentsOf(context: RequestContext, storyId: string): Promise<StoryConsent[]> {
  const rows = await context.loaders.load(context, consents, storyId);
  return rows.map((row) => Object.assign(new StoryConsent(), row));
}

const onCards = statement<{ id: string }>(
  'stories.on_card',
  `select st.id from story st ${tellerConsent('kc', 'CARD', '$3')}
   where st.community_id = $1 and st.id = any($2::uuid[]) and kc.id is not null`,
);

/** Whether the teller agrees to its title in pictures elsewhere. */
export const onCardLoader = defineLoader<boolean>(
  'storyOnCard',
  async ({ actor, db, clock }, ids) => {
    const rows = await db.rows(onCards, [actor.communityId, ids, clock.now()]);
    return new Map(rows.map(({ id }) => [id, true]));
  },
  false,
);

const reviews = listLoader<OfStory & Omit<StoryReview, 'reviewer'> & { face: FaceRow }>(
  'storyReviews',
  statement(
    'stories.reviews',
    `select x.story_id as "storyId", x.id, x.verdict, x.reason, x.created_at as at, ${faceColumn('m')} as face
     from story_review x join member m on m.community_id = x.community_id and m.id = x.reviewer_id
     join story st on st.community_id = x.community_id and st.id = x.story_id
     where x.community_id = $1 and x.story_id = any($2::uuid[]) and (st.teller_id = $3::uuid or $4::boolean)
     order by x.created_at desc, x.id desc`,
  ),
  ({ actor }) => [isStaff(actor)],
);

/** What was said of a story after reading it, to its teller and the team. */
export async function reviewsOf(context: RequestContext, storyId: string): Promise<StoryReview[]> {
  const rows = await context.loaders.load(context, reviews, storyId);
  return rows.map(({ face, ...row }) => Object.assign(new StoryReview(), row, { reviewer: asFace(face) }));
}

const suggestions = listLoader<StorySuggestion & { face: FaceRow }>(
  'storySuggestions',
  statement(
    'stories.suggestions',
    `select x.story_id as "storyId", x.id, x.state, x.revision, x.revision <> st.revision as "movedOn", x.title, x.context,
       x.text, x.why, x.created_at as at, x.decided_reason as "decidedReason", x.decided_at as "decidedAt",
       ${faceColumn('m')} as face
     from story_suggestion x join member m on m.community_id = x.community_id and m.id = x.by_id
     join story st on st.community_id = x.community_id and st.id = x.story_id
     where x.community_id = $1 and x.story_id = any($2::uuid[]) and (st.teller_id = $3::uuid or x.by_id = $3::uuid or $4::boolean)
     order by x.created_at desc, x.id desc limit 500`,
  ),
  ({ actor }) => [isStaff(actor)],
);

/** Words suggested for a story, to its teller and the team. */
export async function suggestionsOf(context: RequestContext, storyId: string): Promise<StorySuggestion[]> {
  const rows = await context.loaders.load(context, suggestions, storyId);
  return rows.map(({ face, ...row }) => Object.assign(new StorySuggestion(), row, { by: asFace(face) }));
}

const revisions = listLoader<OfStory & Omit<StoryRevision, 'by'> & { face: FaceRow }>(
  'storyRevisions',
  statement(
    'stories.revisions',
    `select x.story_id as "storyId", x.number, x.title, x.context, x.may_not_fit as "mayNotFit", x.text, x.qualities,
       x.created_at as at, ${faceColumn('m')} as face
     from story_revision x join member m on m.community_id = x.community_id and m.id = x.by_id
     join story st on st.community_id = x.community_id and st.id = x.story_id
     where x.community_id = $1 and x.story_id = any($2::uuid[]) and st.teller_id = $3::uuid
     order by x.number desc limit 500`,
  ),
);

/** What a story said before, to its teller alone, who may have taken something out of it. */
export async function revisionsOf(context: RequestContext, storyId: string): Promise<StoryRevision[]> {
  const rows = await context.loaders.load(context, revisions, storyId);
  return rows.map(({ face, ...row }) => Object.assign(new StoryRevision(), row, { by: asFace(face) }));
}
