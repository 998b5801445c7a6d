import type { JourneyKind } from '@rapport/shared/remembering';
import { consentHolds } from '../stories/story.module.js';

/**
 * One kind of thing that was between a person and the community. Given: $1 the community, $2 the person. Each asks for
 * `own` and `who` of the query around it where it says so.
 */
interface Branch {
  kind: JourneyKind;
  /** Columns `id at by_id thread_id text detail`, for rows the person may read. */
  select: string;
}

/** Where it was must be for the person to see and stand: then the team may read it too, and both see the same. */
export const STANDS = `join thread t on t.community_id = x.community_id and t.id = x.thread_id
    and t.withdrawn_at is null and not t.sealed
  join space s on s.community_id = t.community_id and s.id = t.space_id
    and (s.visibility <> 'STAFF' or (select role from who) <> 'CUSTOMER')`;

const own = (
  table: string,
  text: string,
): string => `select x.id, x.created_at as at, x.author_id as by_id, x.thread_id,
    ${text} as text, null as detail
  from ${table} x ${STANDS} where x.community_id = $1 and x.author_id = $2`;

// A note among staff is no word to anybody, and what was taken back was not said.
const PUBLIC = 'not x.staff_only and x.withdrawn_at is null';

/** All branches; what is private to one side is in none of them (decision 045). */
export const BRANCHES: readonly Branch[] = [
  { kind: 'SAID', select: own('idea', 'x.text') },
  { kind: 'SAID', select: own('conversation', 'x.text') },
  { kind: 'SAID', select: own('irritant', 'x.situation') },
  {
    kind: 'SAID',
    select: `select x.id, x.created_at, x.author_id, x.thread_id, x.text, 'comment:' || x.id
      from comment x ${STANDS} where x.community_id = $1 and x.author_id = $2 and ${PUBLIC}`,
  },
  { kind: 'SUGGESTED', select: own('suggestion', 'x.why') },
  {
    kind: 'REPORTED',
    select: `select r.id, r.created_at, r.member_id, x.thread_id, r.situation, null
      from irritant_report r join irritant x on x.community_id = r.community_id and x.id = r.irritant_id ${STANDS}
      where r.community_id = $1 and r.member_id = $2 and x.author_id <> r.member_id`,
  },
  {
    kind: 'ANSWERED',
    select: `select a.id, a.created_at, a.author_id, x.thread_id, a.text, 'answer:' || a.id
      from (select distinct idea_id from own where idea_id is not null) o
      join idea x on x.community_id = $1 and x.id = o.idea_id ${STANDS}
      join answer a on a.community_id = x.community_id and a.idea_id = x.id and a.author_id <> $2`,
  },
  {
    kind: 'ANSWERED',
    select: `select x.id, x.created_at, x.author_id, x.thread_id, x.text, 'comment:' || x.id
      from (select distinct thread_id from own) o
      join comment x on x.community_id = $1 and x.thread_id = o.thread_id and x.by_team and x.author_id <> $2
      ${STANDS} where ${PUBLIC}`,
  },
  {
    kind: 'ANSWERED',
    select: `select x.id, x.created_at, x.author_id, x.thread_id, x.text, 'comment:' || x.id
      from comment p join comment x on x.community_id = p.community_id and x.parent_id = p.id and x.by_team
        and x.author_id <> $2 and x.thread_id not in (select thread_id from own)
      ${STANDS} where p.community_id = $1 and p.author_id = $2 and not p.staff_only and ${PUBLIC}`,
  },
  {
    kind: 'PROMISED',
    select: `select x.id, x.made_at, x.owner_id, x.thread_id, x.text, 'promise:' || x.id
      from promise x ${STANDS} where x.community_id = $1 and x.made_to_id = $2`,
  },
  {
    kind: 'BUILT',
    select: `select x.id, x.published_at, x.author_id, x.thread_id, x.summary, null
      from (select distinct k.outcome_id from own o
        join outcome_idea k on k.community_id = $1 and k.idea_id = o.idea_id) o
      join outcome x on x.community_id = $1 and x.id = o.outcome_id ${STANDS}`,
  },
  {
    kind: 'HELPED',
    select: `select f.id, f.answered_at, f.member_id, x.thread_id, f.text, 'verdict:' || f.verdict
      from follow_up f join outcome x on x.community_id = f.community_id and x.id = f.outcome_id ${STANDS}
      where f.community_id = $1 and f.member_id = $2 and f.answered_at is not null`,
  },
  {
    kind: 'PUT_RIGHT',
    select: `select w.id, w.at, w.author_id, x.thread_id, w.text, 'recovery:' || x.id
      from recovery x join recovery_word w on w.community_id = x.community_id and w.recovery_id = x.id
        and w.author_id <> x.member_id
      ${STANDS} where x.community_id = $1 and x.member_id = $2`,
  },
  {
    // Seen by others only while its person agrees, so what they refused is in neither list.
    kind: 'CREDITED',
    select: `select c.id, c.created_at, c.given_by_id, x.thread_id, c.what, null
      from credit c join idea x on x.community_id = c.community_id and x.id = c.idea_id ${STANDS}
      where c.community_id = $1 and c.member_id = $2 and c.consent = 'GIVEN'`,
  },
  {
    // Told under less than their name, it is nobody's here either: the team must not learn whose it is.
    kind: 'TOLD',
    select: `select x.id, x.published_at, x.teller_id, x.thread_id, x.context, null
      from story x join story_consent k on k.community_id = x.community_id and k.story_id = x.id and k.part = 'STORY'
        and k.use = 'SITE' and k.member_id = x.teller_id and k.name_form = 'NAME' and ${consentHolds('k', '$7')}
      ${STANDS} where x.community_id = $1 and x.teller_id = $2 and x.state = 'PUBLISHED'`,
  },
  {
    // Once it is over: a seat that lies ahead may still be given up.
    kind: 'MET',
    select: `select x.id, x.starts_at, x.host_id, x.thread_id, x.purpose, null
      from meeting_seat k join meeting x on x.community_id = k.community_id and x.id = k.meeting_id
        and x.called_off_at is null and x.ends_at <= $7::timestamptz
      ${STANDS} where k.community_id = $1 and k.member_id = $2 and k.state = 'SEATED'`,
  },
  {
    kind: 'JOINED',
    select: `select m.id, m.created_at, m.id, null::uuid, null, null from member m
      where m.community_id = $1 and m.id = $2`,
  },
];
