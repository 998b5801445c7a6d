import type { MemberActor } from '../platform/actor.js';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';

// $1 is the community, $2 the member, $3 whether they are staff today. What others wrote, such as the title of an idea
// they support, is told only where they may read it, and notes among staff only to staff.
const MAY_READ = `t.withdrawn_at is null and exists (select 1 from space s where s.community_id = t.community_id
  and s.id = t.space_id and (s.visibility <> 'STAFF' or $3::boolean))`;

/** Rows as a list. @param order columns of `from`, for the order. */
function list(fields: string, from: string, order: string): string {
  return `(select coalesce(json_agg(json_build_object(${fields}) order by ${order}), '[]'::json) from ${from})`;
}

// A thread belongs to an idea or to a conversation.
const THREAD = `thread t on t.community_id = x.community_id and t.id = x.thread_id
  left join idea i on i.community_id = t.community_id and i.thread_id = t.id
  left join conversation c on c.community_id = t.community_id and c.thread_id = t.id
  left join irritant ir on ir.community_id = t.community_id and ir.thread_id = t.id
  left join suggestion su on su.community_id = t.community_id and su.thread_id = t.id
  left join idea si on si.community_id = su.community_id and si.id = su.idea_id`;
const SUBJECT = `'on', lower(t.kind), 'number', coalesce(i.number, c.number, si.number, ir.number),
  'title', case when ${MAY_READ} then coalesce(i.title, c.title, si.title, ir.title) end`;
const IRRITANT = `irritant i on i.community_id = x.community_id and i.id = x.irritant_id`;
const IDEA = `idea i on i.community_id = x.community_id and i.id = x.idea_id`;
const MERGED = `join idea s on s.community_id = x.community_id and s.id = x.source_id
  join idea i on i.community_id = x.community_id and i.id = x.target_id`;
const mine = (column: string): string => `where x.community_id = $1 and x.${column} = $2`;

const PARTS: Readonly<Record<string, string>> = {
  profile: `(select json_build_object('id', id, 'name', name, 'email', email, 'role', role, 'title', title,
    'about', about, 'preferences', preferences, 'createdAt', created_at)
    from member where community_id = $1 and id = $2)`,
  ideas: list(
    `'number', x.number, 'title', x.title, 'text', x.text, 'revision', x.revision, 'createdAt', x.created_at,
      'withdrawnAt', x.withdrawn_at`,
    `idea x ${mine('author_id')}`,
    'x.number',
  ),
  revisions: list(
    `'idea', i.number, 'revision', x.number, 'title', x.title, 'text', x.text, 'createdAt', x.created_at`,
    `idea_revision x join ${IDEA} ${mine('author_id')}`,
    'i.number, x.number',
  ),
  conversations: list(
    `'number', x.number, 'title', x.title, 'text', x.text, 'createdAt', x.created_at, 'editedAt', x.edited_at`,
    `conversation x ${mine('author_id')}`,
    'x.number',
  ),
  comments: list(
    `${SUBJECT}, 'text', x.text, 'staffOnly', x.staff_only, 'createdAt', x.created_at, 'editedAt', x.edited_at,
      'withdrawnAt', x.withdrawn_at, 'before', ${list(
        `'text', r.text, 'createdAt', r.created_at`,
        'comment_revision r where r.community_id = x.community_id and r.comment_id = x.id',
        'r.created_at',
      )}`,
    `comment x join ${THREAD} ${mine('author_id')} and (not x.staff_only or $3::boolean)`,
    'x.created_at, x.id',
  ),
  answers: list(
    `'idea', i.number, 'text', x.text, 'toStage', x.to_stage, 'reason', x.reason, 'constraint', x.constraint_text,
      'wouldChange', x.would_change, 'reviewOn', x.review_on, 'createdAt', x.created_at`,
    `answer x join ${IDEA} ${mine('author_id')}`,
    'x.created_at, x.id',
  ),
  readBacks: list(
    `'idea', i.number, 'words', x.words, 'revision', x.revision, 'askedAt', x.asked_at`,
    `read_back x join ${IDEA} ${mine('asked_by_id')}`,
    'x.asked_at, x.id',
  ),
  readBackAnswers: list(
    `'idea', i.number, 'revision', x.revision, 'confirmed', x.confirmed, 'correction', x.correction,
      'answeredAt', x.answered_at`,
    `read_back x join ${IDEA} ${mine('answered_by_id')}`,
    'x.answered_at, x.id',
  ),
  differences: list(
    `'idea', i.number, 'text', p.text, 'importance', p.importance, 'saidAt', p.said_at`,
    `difference_position p join difference x on x.community_id = p.community_id and x.id = p.difference_id
      join ${IDEA} where p.community_id = $1 and p.said_by_id = $2`,
    'p.said_at, x.id',
  ),
  differenceOptions: list(
    `'idea', i.number, 'words', o.words, 'cameOfIt', o.came_of_it, 'at', o.added_at`,
    `difference_option o join difference x on x.community_id = o.community_id and x.id = o.difference_id
      join ${IDEA} where o.community_id = $1 and o.added_by_id = $2`,
    'o.added_at, o.id',
  ),
  differenceProposals: list(
    `'idea', i.number, 'outcome', o.outcome, 'words', o.words, 'revisitOn', o.revisit_on, 'at', o.proposed_at`,
    `difference_proposal o join difference x on x.community_id = o.community_id and x.id = o.difference_id
      join ${IDEA} where o.community_id = $1 and o.proposed_by_id = $2`,
    'o.proposed_at, o.id',
  ),
  votes: list(
    `'idea', i.number, 'title', case when ${MAY_READ} then i.title end, 'importance', x.importance,
      'reason', x.reason, 'revision', x.revision, 'createdAt', x.created_at`,
    `vote x join ${IDEA} join thread t on t.community_id = i.community_id and t.id = i.thread_id ${mine('member_id')}`,
    'x.created_at, i.number',
  ),
  suggestions: list(
    `'idea', i.number, 'number', x.number, 'title', x.title, 'text', x.text, 'why', x.why, 'state', x.state,
      'wantsCredit', x.wants_credit, 'wantsCoAuthorship', x.wants_co_authorship, 'createdAt', x.created_at`,
    `suggestion x join ${IDEA} ${mine('author_id')}`,
    'x.created_at, x.id',
  ),
  suggestionDecisions: list(
    `'idea', i.number, 'suggestion', x.number, 'state', x.state, 'reason', x.reason, 'decidedAt', x.decided_at`,
    `suggestion x join ${IDEA} ${mine('decided_by_id')}`,
    'x.decided_at, x.id',
  ),
  suggestionSupports: list(
    `'idea', i.number, 'suggestion', g.number, 'createdAt', x.created_at`,
    `suggestion_support x join suggestion g on g.community_id = x.community_id and g.id = x.suggestion_id
      join idea i on i.community_id = g.community_id and i.id = g.idea_id ${mine('member_id')}`,
    'x.created_at, g.id',
  ),
  coAuthorships: list(
    `'idea', i.number, 'title', case when ${MAY_READ} then i.title end, 'state', x.state, 'way', x.way,
      'message', x.message, 'since', x.changed_at`,
    `idea_co_author x join ${IDEA} join thread t on t.community_id = i.community_id and t.id = i.thread_id ${mine('member_id')}`,
    'x.created_at, i.number',
  ),
  credits: list(
    `'idea', i.number, 'title', case when ${MAY_READ} then i.title end, 'what', x.what, 'kind', x.kind,
      'consent', x.consent, 'createdAt', x.created_at, 'consentAt', x.consent_at`,
    `credit x join ${IDEA} join thread t on t.community_id = i.community_id and t.id = i.thread_id ${mine('member_id')}`,
    'x.created_at, x.id',
  ),
  merges: list(
    `'idea', s.number, 'into', i.number, 'why', x.why, 'mergedAt', x.merged_at`,
    `idea_merge x ${MERGED} ${mine('merged_by_id')}`,
    'x.merged_at, x.id',
  ),
  mergeObjections: list(
    `'idea', s.number, 'into', i.number, 'words', x.objection, 'objectedAt', x.objected_at`,
    `idea_merge x ${MERGED} where x.community_id = $1 and s.author_id = $2 and x.objection is not null`,
    'x.objected_at, x.id',
  ),
  undoneMerges: list(
    `'idea', s.number, 'into', i.number, 'why', x.undone_why, 'undoneAt', x.undone_at`,
    `idea_merge x ${MERGED} ${mine('undone_by_id')}`,
    'x.undone_at, x.id',
  ),
  ideaLinks: list(
    `'idea', i.number, 'other', o.number, 'kind', x.kind, 'createdAt', x.created_at`,
    `idea_link x join ${IDEA}
      join idea o on o.community_id = x.community_id and o.id = x.other_id ${mine('by_id')}`,
    'x.created_at, x.id',
  ),
  irritants: list(
    `'number', x.number, 'title', x.title, 'situation', x.situation, 'workaround', x.workaround, 'likes', x.likes,
      'dislikes', x.dislikes, 'journeyStage', x.journey_stage, 'revision', x.revision, 'createdAt', x.created_at,
      'withdrawnAt', x.withdrawn_at`,
    `irritant x ${mine('author_id')}`,
    'x.number',
  ),
  irritantRevisions: list(
    `'irritant', i.number, 'revision', x.number, 'title', x.title, 'situation', x.situation, 'workaround', x.workaround,
      'likes', x.likes, 'dislikes', x.dislikes, 'journeyStage', x.journey_stage, 'createdAt', x.created_at`,
    `irritant_revision x join ${IRRITANT} ${mine('author_id')}`,
    'i.number, x.number',
  ),
  reports: list(
    `'irritant', i.number, 'title', case when ${MAY_READ} then i.title end, 'situation', x.situation,
      'createdAt', x.created_at`,
    `irritant_report x join ${IRRITANT}
      join thread t on t.community_id = i.community_id and t.id = i.thread_id ${mine('member_id')}`,
    'x.created_at, x.id',
  ),
  fixes: list(
    `'irritant', i.number, 'words', x.words, 'fixedAt', x.fixed_at`,
    `irritant_fix x join ${IRRITANT} ${mine('fixed_by_id')}`,
    'x.fixed_at, x.id',
  ),
  reopenings: list(
    `'irritant', i.number, 'why', x.reopened_why, 'reopenedAt', x.reopened_at`,
    `irritant_fix x join ${IRRITANT} ${mine('reopened_by_id')}`,
    'x.reopened_at, x.id',
  ),
  rootCauses: list(
    `'number', x.number, 'title', x.title, 'explanation', x.explanation, 'fix', case when x.fixed_by_id = $2 then x.fix end,
      'createdAt', x.created_at`,
    `root_cause x ${mine('created_by_id')}`,
    'x.number',
  ),
  callsForIdeas: list(
    `'question', x.question, 'openedAt', x.opened_at, 'endedAt', x.ended_at`,
    `call_for_ideas x ${mine('opened_by_id')}`,
    'x.opened_at, x.id',
  ),
  follows: list(
    `${SUBJECT}, 'since', x.since, 'endedAt', x.ended_at`,
    `follow x join ${THREAD} ${mine('member_id')}`,
    'x.since, t.id',
  ),
  images: list(
    `'path', '/images/' || x.id || '.webp', 'width', x.width, 'height', x.height, 'createdAt', x.created_at`,
    `image x ${mine('uploader_id')}`,
    'x.created_at, x.id',
  ),
  drafts: list(
    `'kind', x.kind, 'body', x.body, 'updatedAt', x.updated_at`,
    `draft x ${mine('member_id')}`,
    'x.updated_at, x.id',
  ),
};

const myData = statement<{ data: object }>(
  'exports.my_data',
  `select json_build_object(${Object.entries(PARTS)
    .map(([name, part]) => `'${name}', ${part}`)
    .join(', ')}) as data`,
);

/**
 * Everything that is a member's own: what they wrote with what it said before, what they support and follow, how they
 * show themselves, and what they have not sent yet (practice 0.7).
 */
export async function dataOf(
  db: Database,
  { communityId, memberId, role }: Pick<MemberActor, 'communityId' | 'memberId' | 'role'>,
): Promise<object> {
  return (await db.row(myData, [communityId, memberId, role !== 'CUSTOMER']))?.data ?? {};
}
