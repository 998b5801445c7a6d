import { storyTravels } from '../../stories/story.module.js';
import { ofUntoldStory } from '../tables/story.tables.js';
import { address, moment, YES_NO, type Sheet } from './sheet.js';

// A thread belongs to an idea, a conversation, an irritant, an outcome, an incident, a story, a meeting or a suggestion for an idea: one of them is there.
const THING = `left join idea i on i.community_id = t.community_id and i.thread_id = t.id
    left join conversation c on c.community_id = t.community_id and c.thread_id = t.id
    left join irritant h on h.community_id = t.community_id and h.thread_id = t.id
    left join outcome o on o.community_id = t.community_id and o.thread_id = t.id
    left join incident n on n.community_id = t.community_id and n.thread_id = t.id
    left join story y on y.community_id = t.community_id and y.thread_id = t.id
    left join meeting e on e.community_id = t.community_id and e.thread_id = t.id
    left join suggestion g on g.community_id = t.community_id and g.thread_id = t.id
    left join idea si on si.community_id = g.community_id and si.id = g.idea_id`;
const THING_COLUMNS = `lower(t.kind) as "On", coalesce(i.number, c.number, h.number, o.number, n.number, y.number, e.number, si.number) as "Number",
      coalesce(i.title, c.title, h.title, o.title, n.title, case when ${storyTravels('y')} then y.title end, e.title, si.title) as "Title"`;
const LINK = `case t.kind when 'IDEA' then ${address('ideas', 'i')}
    when 'IRRITANT' then ${address('irritants', 'h')}
    when 'OUTCOME' then ${address('outcomes', 'o')}
    when 'INCIDENT' then ${address('incidents', 'n')}
    when 'STORY' then ${address('stories', 'y')}
    when 'MEETING' then ${address('meetings', 'e')}
    when 'SUGGESTION' then ${address('ideas', 'si')} || '/suggestions/' || g.number
    else ${address('conversations', 'c')} end`;

export const threadSheets: readonly Sheet[] = [
  {
    file: 'conversations',
    query: `select c.number as "Number", c.title as "Title", c.text as "Text", s.name as "Space",
      m.name as "Author", t.comment_count as "Comments", ${moment('c.created_at')} as "Started (UTC)",
      ${moment('c.edited_at')} as "Edited (UTC)", ${moment('t.withdrawn_at')} as "Withdrawn (UTC)",
      ${address('conversations', 'c')} as "Address"
    from conversation c
    join thread t on t.community_id = c.community_id and t.id = c.thread_id
    join space s on s.community_id = t.community_id and s.id = t.space_id
    join member m on m.community_id = c.community_id and m.id = c.author_id
    where c.community_id = $1 order by c.number`,
  },
  {
    file: 'comments',
    query: `select ${THING_COLUMNS}, w.text as "Comment", m.name as "Author",
      ${YES_NO('w.by_team')} as "By the team", ${YES_NO('w.staff_only')} as "Note among staff",
      r.name as "In reply to", ${moment('w.created_at')} as "Written (UTC)",
      ${moment('w.edited_at')} as "Edited (UTC)", ${moment('w.withdrawn_at')} as "Withdrawn (UTC)",
      ${LINK} || '#comment-' || w.id as "Address"
    from comment w
    join thread t on t.community_id = w.community_id and t.id = w.thread_id
    ${THING}
    join member m on m.community_id = w.community_id and m.id = w.author_id
    left join comment p on p.community_id = w.community_id and p.id = w.parent_id
    left join member r on r.community_id = p.community_id and r.id = p.author_id
    where w.community_id = $1 and not ${ofUntoldStory('t', 'id')} order by w.id`,
  },
  {
    file: 'follows',
    query: `select ${THING_COLUMNS}, m.name as "Member", ${moment('f.since')} as "Since (UTC)",
      ${moment('f.ended_at')} as "Stopped (UTC)", ${LINK} as "Address"
    from follow f
    join thread t on t.community_id = f.community_id and t.id = f.thread_id
    ${THING}
    join member m on m.community_id = f.community_id and m.id = f.member_id
    where f.community_id = $1 and not ${ofUntoldStory('t', 'id')} order by f.thread_id, f.member_id`,
  },
];
