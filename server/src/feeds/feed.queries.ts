import type { FaceRow } from '../members/member.module.js';
import { faceColumn } from '../members/member.module.js';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';

/** Entries of a feed; who reads once a month still misses little. */
export const ENTRIES_MOST = 50;
/** Letters of HTML of one entry; of longer words the beginning is told. */
export const HTML_MOST = 12_000;

/** Words as an entry tells them: whole, or the beginning of their Markdown where they are very long. */
export interface Words {
  html: string | null;
  beginning: string | null;
  face: FaceRow;
  published: Date;
}

/** Which idea something belongs to. */
export interface OfIdea {
  number: number;
  slug: string;
  title: string;
  spaceSlug: string;
  spaceName: string;
}

export interface IdeaRow extends Words, OfIdea {
  id: string;
  updated: Date;
}

export interface AnswerRow extends Words, OfIdea {
  id: string;
  fromStage: string;
  toStage: string;
  reason: string | null;
  constraint: string | null;
  wouldChange: string | null;
  /** Calendar day, YYYY-MM-DD. */
  reviewOn: string | null;
  noReviewReason: string | null;
  serves: string | null;
}

export interface CommentRow extends Words {
  id: string;
  updated: Date;
  byTeam: boolean;
}

export interface RevisionRow extends Words {
  number: number;
}

const words = (alias: string): string =>
  `case when length(${alias}.html) <= ${HTML_MOST} then ${alias}.html end as html,
   case when length(${alias}.html) > ${HTML_MOST} then left(${alias}.text, 2000) end as beginning,
   ${alias}.created_at as published, ${faceColumn('m')} as face`;
const OF_IDEA = `i.number, i.slug, i.title, s.slug as "spaceSlug", s.name as "spaceName"`;

/** Where all reads begin: an idea that stands, in a space anybody may read. A visitor sees no more of it than this. */
const STANDING = `join space s on s.community_id = i.community_id and s.id = i.space_id and s.visibility = 'PUBLIC'
  where i.community_id = $1 and i.withdrawn_at is null`;
const UNMERGED = `${STANDING} and i.category <> 'MERGED'`;
const author = (alias: string): string =>
  `join member m on m.community_id = ${alias}.community_id and m.id = ${alias}.author_id`;

const IDEA = `select i.id, ${OF_IDEA}, i.updated_at as updated, ${words('i')} from idea i ${author('i')} ${UNMERGED}`;
const NEWEST_IDEAS = `order by i.created_at desc, i.id desc limit ${ENTRIES_MOST}`;
const ideas = statement<IdeaRow>('feeds.ideas', `${IDEA} ${NEWEST_IDEAS}`);
const ideasOfSpace = statement<IdeaRow>(
  'feeds.ideas_of_space',
  `${IDEA} and i.space_id = $2 ${NEWEST_IDEAS}`,
);

const ANSWER = `select a.id, ${OF_IDEA}, a.from_stage as "fromStage", a.to_stage as "toStage", a.reason,
   a.constraint_text as "constraint", a.would_change as "wouldChange",
   to_char(a.review_on, 'YYYY-MM-DD') as "reviewOn", a.no_review_reason as "noReviewReason", a.serves, ${words('a')}
   from answer a ${author('a')} join idea i on i.community_id = a.community_id and i.id = a.idea_id ${UNMERGED}`;
// What an outcome says is told by the outcome, where a visitor may read that.
const NOT_OF_OUTCOME = `and not exists (select 1 from outcome_idea x
   join outcome o on o.community_id = x.community_id and o.id = x.outcome_id
   join space os on os.community_id = o.community_id and os.id = o.space_id and os.visibility = 'PUBLIC'
   where x.community_id = a.community_id and x.answer_id = a.id)`;
const NEWEST_ANSWERS = `order by a.created_at desc, a.id desc limit ${ENTRIES_MOST}`;
const answers = statement<AnswerRow>('feeds.answers', `${ANSWER} ${NOT_OF_OUTCOME} ${NEWEST_ANSWERS}`);
const answersOfSpace = statement<AnswerRow>(
  'feeds.answers_of_space',
  `${ANSWER} and i.space_id = $2 ${NOT_OF_OUTCOME} ${NEWEST_ANSWERS}`,
);
const answersOfIdea = statement<AnswerRow>(
  'feeds.answers_of_idea',
  `${ANSWER} and i.id = $2 ${NEWEST_ANSWERS}`,
);
const moves = statement<AnswerRow>(
  'feeds.moves',
  `${ANSWER} and a.from_stage <> a.to_stage ${NEWEST_ANSWERS}`,
);

const comments = statement<CommentRow>(
  'feeds.comments',
  `select c.id, coalesce(c.edited_at, c.created_at) as updated, c.by_team as "byTeam", ${words('c')}
   from idea i join comment c on c.community_id = i.community_id and c.thread_id = i.thread_id ${author('c')}
   ${UNMERGED} and i.id = $2 and c.withdrawn_at is null and not c.staff_only
   order by c.created_at desc, c.id desc limit ${ENTRIES_MOST}`,
);
// The first one is the idea itself.
const revisions = statement<RevisionRow>(
  'feeds.revisions',
  `select r.number, ${words('r')}
   from idea i join idea_revision r on r.community_id = i.community_id and r.idea_id = i.id ${author('r')}
   ${UNMERGED} and i.id = $2 and r.number > 1 order by r.number desc limit ${ENTRIES_MOST}`,
);

const communityBegan = statement<{ createdAt: Date }>(
  'feeds.community',
  `select created_at as "createdAt" from community where id = $1`,
);
const spaceBySlug = statement<{ id: string; name: string; description: string; createdAt: Date }>(
  'feeds.space',
  `select id, name, description, created_at as "createdAt" from space
   where community_id = $1 and slug = $2 and visibility = 'PUBLIC'`,
);
const ideaByNumber = statement<IdeaRow>('feeds.idea', `${IDEA} and i.number = $2`);
// As far along the chain as a visitor may see; the end of it is the one that was not merged.
const goesOn = statement<{ number: number }>(
  'feeds.goes_on',
  `with recursive chain(id, steps) as (
     select i.id, 0 from idea i ${STANDING} and i.number = $2
     union all
     select g.target_id, chain.steps + 1 from chain join idea_merge g
       on g.community_id = $1 and g.source_id = chain.id and g.undone_at is null where chain.steps < 50
   )
   select i.number from chain join idea i on i.community_id = $1 and i.id = chain.id ${UNMERGED} limit 1`,
);

/** What feeds are made from, as a visitor may see it. */
export const feedReads = {
  ideas: (db: Database, communityId: string) => db.rows(ideas, [communityId]),
  answers: (db: Database, communityId: string) => db.rows(answers, [communityId]),
  moves: (db: Database, communityId: string) => db.rows(moves, [communityId]),
  ideasOfSpace: (db: Database, communityId: string, id: string) => db.rows(ideasOfSpace, [communityId, id]),
  answersOfSpace: (db: Database, communityId: string, id: string) =>
    db.rows(answersOfSpace, [communityId, id]),
  answersOfIdea: (db: Database, communityId: string, id: string) => db.rows(answersOfIdea, [communityId, id]),
  comments: (db: Database, communityId: string, id: string) => db.rows(comments, [communityId, id]),
  revisions: (db: Database, communityId: string, id: string) => db.rows(revisions, [communityId, id]),
  space: (db: Database, communityId: string, slug: string) => db.row(spaceBySlug, [communityId, slug]),
  idea: (db: Database, communityId: string, number: number) => db.row(ideaByNumber, [communityId, number]),
  /** Number of the idea that a merged one goes on as; null when there is none. */
  async goesOn(db: Database, communityId: string, number: number): Promise<number | null> {
    return (await db.row(goesOn, [communityId, number]))?.number ?? null;
  },
  async began(db: Database, communityId: string): Promise<Date> {
    const row = await db.row(communityBegan, [communityId]);
    if (!row) {
      throw new Error('The community of this feed is gone.');
    }
    return row.createdAt;
  },
};
