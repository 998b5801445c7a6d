import type { ConsentUse } from '@rapport/shared/telling';

/**
 * Whether a consent of the ledger holds: nobody ended it and its last day is not over where the community is. Every
 * reader of stories goes through this one condition (decision 043); $1 is the community.
 *
 * @param row alias of `story_consent`.
 * @param now parameter with the moment of reading.
 */
export function consentHolds(row: string, now: string): string {
  return `${row}.ended_at is null and (${row}.until is null or ${row}.until >= (${now}::timestamptz at time zone
    (select z.time_zone from community z where z.id = $1))::date)`;
}

/**
 * Joins the consent that the teller of the story `st` gave for a use, while it holds.
 *
 * @param row alias for it.
 */
export function tellerConsent(row: string, use: ConsentUse, now: string): string {
  return `left join story_consent ${row} on ${row}.community_id = st.community_id and ${row}.story_id = st.id
    and ${row}.part = 'STORY' and ${row}.use = '${use}' and ${row}.member_id = st.teller_id
    and ${consentHolds(row, now)}`;
}

/**
 * Whether a story is part of downloads as a whole: published, and agreed to under the teller's name for this site and
 * for downloads; for one who is not named could not take the copy back.
 *
 * @param story alias of `story`.
 */
export function storyTravels(story: string): string {
  const agreed = (use: ConsentUse): string => `exists (select 1 from story_consent k
    where k.community_id = ${story}.community_id and k.story_id = ${story}.id and k.member_id = ${story}.teller_id
      and k.part = 'STORY' and k.use = '${use}' and k.name_form = 'NAME' and ${consentHolds('k', 'now()')})`;
  return `${story}.state = 'PUBLISHED' and ${agreed('SITE')} and ${agreed('EXPORT')}`;
}

/** What makes the story `st`, with its consent for this site `ks`, readable for others than its teller. */
export const STANDS = `st.state = 'PUBLISHED' and t.withdrawn_at is null and ks.id is not null`;
