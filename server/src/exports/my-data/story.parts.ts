import { list, type Parts } from './part.js';

const STORY = `story st on st.community_id = x.community_id and st.id = x.story_id`;
// Words suggested for a story hold its teller's own: they are part of it only while who suggested them may read it.
const STILL_READ = `exists (select 1 from thread t where t.community_id = st.community_id and t.id = st.thread_id
  and not t.sealed and (t.withdrawn_at is null or $3::boolean))`;
const whileRead = (column: string): string => `case when ${STILL_READ} then x.${column} end`;

/** What a member told, agreed to, wrote beside others' stories, and was asked. */
export const storyParts: Parts = {
  stories: list(
    `'number', x.number, 'state', lower(x.state), 'title', x.title, 'context', x.context, 'mayNotFit', x.may_not_fit,
      'text', x.text, 'felt', x.felt, 'fromYear', x.from_year, 'untilYear', x.until_year, 'qualities', x.qualities,
      'ownQuality', x.own_quality, 'publishedAt', x.published_at, 'withdrawnAt', x.withdrawn_at, 'why', x.withdrawn_why,
      'before', (select coalesce(json_agg(json_build_object('number', r.number, 'title', r.title, 'context', r.context,
        'text', r.text, 'at', r.created_at) order by r.number), '[]'::json) from story_revision r
        where r.community_id = x.community_id and r.story_id = x.id)`,
    'story x where x.community_id = $1 and x.teller_id = $2',
    'x.created_at, x.id',
  ),
  storyConsents: list(
    `'story', st.number, 'part', lower(x.part), 'use', lower(x.use), 'nameForm', lower(x.name_form), 'givenAt', x.given_at,
      'until', x.until, 'endedAt', x.ended_at, 'endedBy', lower(x.ended_by)`,
    `story_consent x join ${STORY} where x.community_id = $1 and x.member_id = $2`,
    'x.given_at, x.id',
  ),
  storySides: list(
    `'story', st.number, 'state', lower(x.state), 'text', x.text, 'publishedAt', x.published_at`,
    `story_side x join ${STORY} where x.community_id = $1 and x.author_id = $2`,
    'x.created_at',
  ),
  storySuggestions: list(
    `'story', st.number, 'title', ${whileRead('title')}, 'context', ${whileRead('context')},
      'text', ${whileRead('text')}, 'why', x.why, 'state', lower(x.state), 'at', x.created_at`,
    `story_suggestion x join ${STORY} where x.community_id = $1 and x.by_id = $2`,
    'x.created_at, x.id',
  ),
  storyReviews: list(
    `'story', st.number, 'verdict', lower(x.verdict), 'reason', x.reason, 'at', x.created_at`,
    `story_review x join ${STORY} where x.community_id = $1 and x.reviewer_id = $2`,
    'x.created_at, x.id',
  ),
  storyNamings: list(
    `'story', st.number, 'state', lower(x.state), 'nameForm', lower(x.name_form), 'answeredAt', x.answered_at`,
    `story_person x join ${STORY} where x.community_id = $1 and x.member_id = $2 and x.asked_at is not null`,
    'x.created_at, x.id',
  ),
  storyInvitations: list(
    `'asked', x.member_id = $2, 'words', x.words, 'state', lower(x.state), 'at', x.created_at, 'answeredAt', x.answered_at`,
    'story_invitation x where x.community_id = $1 and $2 in (x.member_id, x.by_id)',
    'x.created_at, x.id',
  ),
  storyInvitationChoice: list(
    `'open', x.open, 'at', x.chosen_at`,
    'story_invitation_choice x where x.community_id = $1 and x.member_id = $2',
    'x.chosen_at',
  ),
};
