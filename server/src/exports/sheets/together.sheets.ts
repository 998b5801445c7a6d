import { address, moment, YES_NO, type Sheet } from './sheet.js';

const LINK = `${address('ideas', 'i')} as "Address"`;
const IDEA = `join idea i on i.community_id = x.community_id and i.id = x.idea_id`;

/** What was asked, agreed on and brought together. */
export const togetherSheets: readonly Sheet[] = [
  {
    file: 'read-backs',
    query: `select i.number as "Idea", i.title as "Title", x.revision as "Revision", m.name as "Asked by",
      x.words as "What we understood", ${moment('x.asked_at')} as "Asked (UTC)",
      case when x.confirmed is not null then ${YES_NO('x.confirmed')} end as "Confirmed",
      x.correction as "Correction", a.name as "Answered by", ${moment('x.answered_at')} as "Answered (UTC)", ${LINK}
    from read_back x ${IDEA}
    join member m on m.community_id = x.community_id and m.id = x.asked_by_id
    left join member a on a.community_id = x.community_id and a.id = x.answered_by_id
    where x.community_id = $1 order by i.number, x.asked_at, x.id`,
  },
  {
    file: 'late-notes',
    query: `select i.number as "Idea", i.title as "Title", m.name as "Written by", x.text as "Note",
      ${moment('x.waiting_since')} as "Waiting since (UTC)", x.answer_by::text as "Answer by",
      ${moment('x.created_at')} as "Written (UTC)", ${LINK}
    from late_note x ${IDEA}
    join member m on m.community_id = x.community_id and m.id = x.author_id
    where x.community_id = $1 order by i.number, x.created_at, x.id`,
  },
  {
    file: 'differences',
    query: `select i.number as "Idea", i.title as "Title", c.name as "Customer", t.name as "Team",
      ${moment('x.created_at')} as "Opened (UTC)", lower(x.owing_side) as "Whose turn",
      ${moment('x.closed_at')} as "Ended (UTC)", p.outcome as "Outcome", p.words as "How it ended",
      x.revisit_on::text as "Looked at again on", ${LINK}
    from difference x ${IDEA}
    join difference_side cs on cs.community_id = x.community_id and cs.difference_id = x.id and cs.side = 'CUSTOMER'
    join member c on c.community_id = cs.community_id and c.id = cs.member_id
    join difference_side ts on ts.community_id = x.community_id and ts.difference_id = x.id and ts.side = 'TEAM'
    join member t on t.community_id = ts.community_id and t.id = ts.member_id
    left join lateral (
      select o.outcome, o.words from difference_proposal o
      where o.community_id = x.community_id and o.difference_id = x.id and o.outcome is not null
        and o.agreed_at is not null and x.closed_at is not null
      order by o.agreed_at desc, o.id desc limit 1
    ) p on true
    where x.community_id = $1 order by i.number, x.created_at, x.id`,
  },
  {
    file: 'difference-positions',
    query: `select i.number as "Idea", i.title as "Title", lower(p.side) as "Side", m.name as "Said by",
      p.text as "Position", p.importance as "Importance", ${moment('p.said_at')} as "Said (UTC)", ${LINK}
    from difference_position p
    join difference x on x.community_id = p.community_id and x.id = p.difference_id ${IDEA}
    join member m on m.community_id = p.community_id and m.id = p.said_by_id
    where p.community_id = $1 order by i.number, x.created_at, x.id, p.said_at, p.side, p.number`,
  },
  {
    file: 'merges',
    query: `select i.number as "Idea", i.title as "Title", t.number as "Goes on as", t.title as "Title of that",
      m.name as "Merged by", x.why as "Why", ${moment('x.merged_at')} as "Merged (UTC)",
      x.objection as "Objection of the author", ${moment('x.objected_at')} as "Objected (UTC)",
      u.name as "Undone by", x.undone_why as "Why undone", ${moment('x.undone_at')} as "Undone (UTC)", ${LINK}
    from idea_merge x
    join idea i on i.community_id = x.community_id and i.id = x.source_id
    join idea t on t.community_id = x.community_id and t.id = x.target_id
    join member m on m.community_id = x.community_id and m.id = x.merged_by_id
    left join member u on u.community_id = x.community_id and u.id = x.undone_by_id
    where x.community_id = $1 order by i.number, x.merged_at, x.id`,
  },
  {
    file: 'idea-links',
    query: `select i.number as "Idea", i.title as "Title", x.kind as "How", o.number as "Other idea",
      o.title as "Title of that", ${moment('x.created_at')} as "Linked (UTC)", ${LINK}
    from idea_link x ${IDEA}
    join idea o on o.community_id = x.community_id and o.id = x.other_id
    where x.community_id = $1 order by i.number, x.created_at, x.id`,
  },
];
