import type { NotificationKind } from '@rapport/shared/vocabulary';
import words from '../locales/en/stories.json' with { type: 'json' };

/** What is between a teller and the team, though others may not read the story yet or any more. */
export const BEFORE_OTHERS_READ: ReadonlySet<NotificationKind> = new Set([
  'STORY_SUBMITTED',
  'STORY_REVIEWED',
  'STORY_SUGGESTION',
  'STORY_SUGGESTION_DECIDED',
  'STORY_SIDE',
  'STORY_ENDING',
]);

const anonymous = words.anonymous.replaceAll("'", "''");

/** Joins the story `sy` that owns a thread; $1 is the community. */
export function storyOfNotice(threadId: string): string {
  return `left join story sy on sy.community_id = $1 and sy.thread_id = ${threadId}`;
}

/** What a notice about a story quotes: the reason of a review, or how the story begins. */
export function newsOfStory(kind: string, detailId: string): string {
  return `case ${kind} when 'STORY_REVIEWED' then coalesce((select x.reason from story_review x
      where x.community_id = sy.community_id and x.id = ${detailId}), sy.context)
    when 'STORY_INVITATION' then (select v.words from story_invitation v
      where v.community_id = $1 and v.id = ${detailId})
    when 'STORY_SUGGESTION' then (select x.why from story_suggestion x
      where x.community_id = sy.community_id and x.id = ${detailId})
    when 'STORY_SUGGESTION_DECIDED' then coalesce((select x.decided_reason from story_suggestion x
      where x.community_id = sy.community_id and x.id = ${detailId}), sy.context)
    else sy.text end`;
}

/** What an invitation says comes before what the moment's own page says. */
export function wordsOfInvitation(kind: string, detailId: string): string {
  return `case when ${kind} = 'STORY_INVITATION' then ${newsOfStory(kind, detailId)} end`;
}

/**
 * As whom a teller's own act is told: as they agreed to be named on this site, and not at all without that (practice
 * 3.7). Null for every other notice.
 */
export function tellerOfNotice(kind: string): string {
  return `case when ${kind} in ('STORY_SUBMITTED', 'STORY_SUGGESTION_DECIDED', 'STORY_NAMED') then (
    select case coalesce(sk.name_form, 'ANONYMOUS') when 'NAME' then sm.name
      when 'FIRST_NAME' then split_part(sm.name, ' ', 1) else '${anonymous}' end
    from member sm left join story_consent sk on sk.community_id = sm.community_id and sk.story_id = sy.id
      and sk.member_id = sm.id and sk.part = 'STORY' and sk.use = 'SITE' and sk.ended_at is null
    where sm.community_id = sy.community_id and sm.id = sy.teller_id) end`;
}
