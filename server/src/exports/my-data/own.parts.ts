import { IDEA, list, MAY_READ, mine, SUBJECT, THREAD, type Parts } from './part.js';

/** What a member is, writes, supports and keeps by themselves. */
export const ownParts: Parts = {
  profile: `(select json_build_object('id', id, 'name', name, 'email', email, 'role', role, 'title', title,
    'about', about, 'preferences', preferences, 'createdAt', created_at,
    'mailCameBackAt', (select at from email_trouble t where t.community_id = $1 and t.email = member.email))
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
    `'number', x.number, 'title', x.title, 'text', x.text, 'doubts', x.doubts, 'createdAt', x.created_at, 'editedAt', x.edited_at`,
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
      'wouldChange', x.would_change, 'reviewOn', x.review_on, 'readBackOutcome', x.read_back_outcome,
      'createdAt', x.created_at`,
    `answer x join ${IDEA} ${mine('author_id')}`,
    'x.created_at, x.id',
  ),
  votes: list(
    `'idea', i.number, 'title', case when ${MAY_READ} then i.title end, 'importance', x.importance,
      'reason', x.reason, 'revision', x.revision, 'createdAt', x.created_at`,
    `vote x join ${IDEA} join thread t on t.community_id = i.community_id and t.id = i.thread_id ${mine('member_id')}`,
    'x.created_at, i.number',
  ),
  follows: list(
    `${SUBJECT}, 'since', x.since, 'endedAt', x.ended_at`,
    `follow x join ${THREAD} ${mine('member_id')}`,
    'x.since, t.id',
  ),
  mutedThreads: list(
    `${SUBJECT}, 'since', x.created_at`,
    `mute x join ${THREAD} ${mine('member_id')}`,
    'x.created_at, x.id',
  ),
  mutedSpaces: list(
    `'space', case when p.visibility <> 'STAFF' or $3::boolean then p.name end, 'since', x.created_at`,
    `mute x join space p on p.community_id = x.community_id and p.id = x.space_id ${mine('member_id')}`,
    'x.created_at, x.id',
  ),
  images: list(
    `'path', '/images/' || x.id || '.webp', 'width', x.width, 'height', x.height, 'createdAt', x.created_at`,
    `image x ${mine('uploader_id')}`,
    'x.created_at, x.id',
  ),
  lookedInto: list(
    `'indicator', x.indicator, 'openedAt', x.opened_at, 'note', x.note, 'closedAt', x.closed_at`,
    `attention_item x ${mine('closed_by_id')}`,
    'x.opened_at, x.id',
  ),
  attentionHandedOver: list(
    `'note', x.note, 'at', x.at`,
    `attention_hand_over x ${mine('from_id')}`,
    'x.at, x.id',
  ),
  indicatorLimits: list(
    `'indicator', x.indicator, 'value', x.value, 'why', x.why, 'at', x.at`,
    `indicator_limit x ${mine('by_id')}`,
    'x.at, x.id',
  ),
  purposesLookedAt: list(
    `'space', p.name, 'at', x.at`,
    `purpose_look x join space p on p.community_id = x.community_id and p.id = x.space_id ${mine('by_id')}`,
    'x.at, x.id',
  ),
  momentsOff: list(`'rule', x.rule, 'offAt', x.off_at`, `moment_choice x ${mine('member_id')}`, 'x.rule'),
  momentAnswers: list(
    `'rule', x.rule, 'thing', x.thing_id, 'answer', x.answer, 'until', x.until, 'at', x.at`,
    `moment_answer x ${mine('member_id')}`,
    'x.at, x.rule, x.thing_id',
  ),
  drafts: list(
    `'kind', x.kind, 'body', x.body, 'updatedAt', x.updated_at`,
    `draft x ${mine('member_id')}`,
    'x.updated_at, x.id',
  ),
};
