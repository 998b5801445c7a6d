import { IDEA, list, MAY_READ, MERGED, mine, type Parts } from './part.js';

/** What a member says where several people write together. */
export const togetherParts: Parts = {
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
  lateNotes: list(
    `'idea', i.number, 'text', x.text, 'answerBy', x.answer_by, 'createdAt', x.created_at`,
    `late_note x join ${IDEA} ${mine('author_id')}`,
    'x.created_at, x.id',
  ),
  reviews: list(
    `'idea', i.number, 'dueOn', x.due_on, 'closedAt', x.closed_at`,
    `review x join ${IDEA} ${mine('decider_id')}`,
    'x.due_on, x.id',
  ),
  answerRatings: list(
    `'idea', i.number, 'value', x.value, 'text', x.text, 'at', x.at`,
    `answer_rating x join answer w on w.community_id = x.community_id and w.id = x.answer_id
      join idea i on i.community_id = w.community_id and i.id = w.idea_id ${mine('member_id')} and x.removed_at is null`,
    'x.at, x.id',
  ),
  followUps: list(
    `'outcome', oc.number, 'idea', i.number, 'askedAs', x.asked_as, 'askedAt', x.asked_at, 'verdict', x.verdict,
      'text', x.text, 'shown', x.shown, 'answeredAt', x.answered_at, 'wordsTakenBackAt', x.withdrawn_at`,
    `follow_up x join ${IDEA}
      join outcome oc on oc.community_id = x.community_id and oc.id = x.outcome_id ${mine('member_id')}
      and x.asked_at is not null`,
    'x.asked_at, x.id',
  ),
  differences: list(
    `'idea', i.number, 'side', lower(p.side), 'text', p.text, 'importance', p.importance, 'saidAt', p.said_at`,
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
  differenceSides: list(
    `'idea', i.number, 'side', lower(d.side), 'openedByMe', x.opened_by_id = $2, 'createdAt', x.created_at,
      'closedAt', x.closed_at`,
    `difference_side d join difference x on x.community_id = d.community_id and x.id = d.difference_id
      join ${IDEA} where d.community_id = $1 and d.member_id = $2`,
    'x.created_at, x.id',
  ),
  differenceAgreements: list(
    `'idea', i.number, 'outcome', o.outcome, 'agreedAt', o.agreed_at`,
    `difference_proposal o join difference x on x.community_id = o.community_id and x.id = o.difference_id
      join ${IDEA} where o.community_id = $1 and o.agreed_by_id = $2`,
    'o.agreed_at, o.id',
  ),
  // Only what was given by hand is in the giver's words. Whom it was for, and what they said to it, is theirs.
  creditsGiven: list(
    `'idea', i.number, 'what', x.what, 'kind', x.kind, 'createdAt', x.created_at`,
    `credit x join ${IDEA} ${mine('given_by_id')} and x.member_id <> $2 and x.kind in ('COMMENT', 'CO_AUTHOR', 'BUILT')`,
    'x.created_at, x.id',
  ),
  coAuthorInvitations: list(
    `'idea', i.number, 'message', x.message, 'createdAt', x.created_at`,
    `idea_co_author x join ${IDEA} ${mine('invited_by_id')} and x.way = 'INVITATION'`,
    'x.created_at, x.id',
  ),
  votesBeforeMerges: list(
    `'idea', i.number, 'importance', x.importance, 'reason', x.reason, 'revision', x.revision,
      'createdAt', x.created_at`,
    `idea_own_vote x join ${IDEA} ${mine('member_id')} and x.importance is not null`,
    'x.created_at, i.number',
  ),
};
