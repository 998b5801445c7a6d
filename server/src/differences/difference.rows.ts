import type { DifferenceOutcome, DifferenceSideName, Importance } from '@rapport/shared/vocabulary';
import { faceColumn, type FaceRow } from '../members/member.module.js';
import { statement } from '../platform/statement.js';

export interface DifferenceRow {
  id: string;
  ideaId: string;
  owingSide: DifferenceSideName | null;
  owingSince: Date | null;
  closedAt: Date | null;
  createdAt: Date;
  customer: FaceRow;
  team: FaceRow;
}

export const differencesOfIdeas = statement<DifferenceRow>(
  'differences.of_ideas',
  `select d.id, d.idea_id as "ideaId", d.owing_side as "owingSide", d.owing_since as "owingSince",
     d.closed_at as "closedAt", d.created_at as "createdAt", ${faceColumn('cm')} as customer, ${faceColumn('tm')} as team
   from difference d
   join difference_side c on c.community_id = d.community_id and c.difference_id = d.id and c.side = 'CUSTOMER'
   join member cm on cm.community_id = c.community_id and cm.id = c.member_id
   join difference_side t on t.community_id = d.community_id and t.difference_id = d.id and t.side = 'TEAM'
   join member tm on tm.community_id = t.community_id and tm.id = t.member_id
   where d.community_id = $1 and d.idea_id = any($2::uuid[])
   order by d.closed_at is not null, d.created_at desc, d.id desc`,
);

export interface PositionRow {
  differenceId: string;
  side: DifferenceSideName;
  number: number;
  text: string;
  textHtml: string;
  importance: Importance;
  saidAt: Date;
  face: FaceRow;
}

/** Former wordings of a side that are shown; the rest stay in exports. Nobody makes a page heavy by wording on. */
export const FORMER_MOST = 20;

export const positionsOf = statement<PositionRow>(
  'differences.positions',
  `select p.difference_id as "differenceId", p.side, p.number, p.text, p.html as "textHtml", p.importance,
     p.said_at as "saidAt", ${faceColumn('m')} as face
   from difference_position p join member m on m.community_id = p.community_id and m.id = p.said_by_id
   where p.community_id = $1 and p.difference_id = any($2::uuid[])
     and p.number >= (select max(q.number) from difference_position q
       where q.community_id = p.community_id and q.difference_id = p.difference_id and q.side = p.side) - ${FORMER_MOST}
   order by p.difference_id, p.side, p.number desc`,
);

export interface OptionRow {
  id: string;
  differenceId: string;
  words: string;
  cameOfIt: string;
  at: Date;
  face: FaceRow;
}

export const optionsOf = statement<OptionRow>(
  'differences.options',
  `select o.id, o.difference_id as "differenceId", o.words, o.came_of_it as "cameOfIt", o.added_at as at,
     ${faceColumn('m')} as face
   from difference_option o join member m on m.community_id = o.community_id and m.id = o.added_by_id
   where o.community_id = $1 and o.difference_id = any($2::uuid[])
   order by o.added_at, o.id`,
);

export interface ProposalRow {
  id: string;
  differenceId: string;
  side: DifferenceSideName;
  outcome: DifferenceOutcome | null;
  words: string;
  revisitOn: string | null;
  at: Date;
  agreedAt: Date | null;
  by: FaceRow;
  agreer: FaceRow | null;
}

/** Those that stand or were agreed to. */
export const proposalsOf = statement<ProposalRow>(
  'differences.proposals',
  `select p.id, p.difference_id as "differenceId", p.side, p.outcome, p.words, p.revisit_on as "revisitOn",
     p.proposed_at as at, p.agreed_at as "agreedAt", ${faceColumn('m')} as by,
     case when a.id is not null then ${faceColumn('a')} end as agreer
   from difference_proposal p
   join member m on m.community_id = p.community_id and m.id = p.proposed_by_id
   left join member a on a.community_id = p.community_id and a.id = p.agreed_by_id
   where p.community_id = $1 and p.difference_id = any($2::uuid[]) and p.replaced_at is null
   order by p.proposed_at, p.id`,
);

export const countsOfIdeas = statement<{ ideaId: string; open: number; all: number }>(
  'differences.counts',
  `select idea_id as "ideaId", count(*) filter (where closed_at is null)::int as open, count(*)::int as all
   from difference where community_id = $1 and idea_id = any($2::uuid[]) group by idea_id`,
);

export const ideaOfDifference = statement<{ ideaId: string }>(
  'differences.idea_of',
  'select idea_id as "ideaId" from difference where community_id = $1 and id = $2',
);
