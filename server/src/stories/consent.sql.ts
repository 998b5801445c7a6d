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

/** What makes the story `st`, with its consent for this site `ks`, readable for others than its teller. */
export const STANDS = `st.state = 'PUBLISHED' and t.withdrawn_at is null and ks.id is not null`;
