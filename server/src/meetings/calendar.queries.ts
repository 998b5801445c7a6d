import type { MeetingKind, Role, SeatState } from '@rapport/shared/vocabulary';
import words from '../locales/en/meetings.json' with { type: 'json' };
import { isStaff, type Actor, type MemberActor } from '../platform/actor.js';
import type { Database } from '../platform/database.js';
import { fingerprint } from '../platform/seal.js';
import { statement, type Statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import type { CalendarEntry } from './calendar.rules.js';
import { isOnline, meetingPath } from './meeting.rules.js';

interface Row {
  id: string;
  number: number;
  slug: string;
  kind: MeetingKind;
  title: string;
  purpose: string;
  place: string | null;
  startsAt: Date;
  endsAt: Date;
  revision: number;
  changedAt: Date;
  calledOffAt: Date | null;
  calledOffWhy: string | null;
  host: string;
  seat: SeatState | null;
}

/** Entries of one calendar at most: those that begin last. */
const MOST = 500;

const select = (name: string, where: string): Statement<Row> =>
  statement<Row>(
    `meetings.calendar_${name}`,
    `select e.id, e.number, e.slug, e.kind, e.title, e.purpose, e.place, e.starts_at as "startsAt",
       e.ends_at as "endsAt", e.revision, coalesce(e.edited_at, e.published_at) as "changedAt",
       e.called_off_at as "calledOffAt", e.called_off_why as "calledOffWhy",
       case when ho.left_at is null then ho.name else '' end as host, own.state as seat
     from meeting e join thread t on t.community_id = e.community_id and t.id = e.thread_id ${THREAD_SPACE}
     join member ho on ho.community_id = e.community_id and ho.id = e.host_id
     left join meeting_seat own on own.community_id = e.community_id and own.meeting_id = e.id
       and own.member_id = $3::uuid
     where ${THREAD_VISIBLE} and e.kind <> 'LOGGED' and t.withdrawn_at is null and ${where}
     order by e.starts_at desc, e.id desc limit ${MOST}`,
  );

const one = select('one', 'e.number = $5');
const open = select('open', `e.ends_at > $5::timestamptz - interval '90 days'`);
const own = select(
  'own',
  `e.ends_at > $5::timestamptz - interval '1 year'
     and (own.state in ('SEATED', 'WAITING') or e.host_id = $3::uuid)`,
);

/** What an entry needs to know of the place it is from. */
export interface Origin {
  /** Where people reach this place, without a slash at the end. */
  publicUrl: string;
}

function asEntry(row: Row, actor: Actor, { publicUrl }: Origin): CalendarEntry {
  const url = publicUrl + meetingPath(row);
  const { calledOffAt, calledOffWhy, host, seat, place } = row;
  const off = calledOffAt ? [fill(words.calendar.calledOff, { why: calledOffWhy ?? '' })] : [];
  const by = host ? [fill(words.calendar.host, { name: host })] : [];
  const hidden = isOnline(place) && !isStaff(actor) && seat !== 'SEATED';
  return {
    uid: `meeting-${row.id}@${new URL(publicUrl).hostname}`,
    sequence: row.revision,
    stamp: row.changedAt,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    status: calledOffAt ? 'CANCELLED' : seat === 'WAITING' ? 'TENTATIVE' : 'CONFIRMED',
    free: row.kind === 'BETA' || seat === 'WAITING' || calledOffAt !== null,
    title: row.title,
    description: [...off, row.purpose, ...by, url].join('\n\n'),
    place: hidden ? null : place,
    url,
  };
}

async function entries(
  db: Database,
  which: Statement<Row>,
  actor: Actor,
  value: unknown,
  origin: Origin,
): Promise<CalendarEntry[]> {
  const rows = await db.rows(which, [...threadScope(actor), value]);
  return rows.map((row) => asEntry(row, actor, origin));
}

/** The entry of one meeting the caller may see, or null. */
export async function entryOf(
  db: Database,
  actor: Actor,
  number: number,
  origin: Origin,
): Promise<CalendarEntry | null> {
  return (await entries(db, one, actor, number, origin))[0] ?? null;
}

/** What a visitor may see: meetings to come and of the last three months. */
export async function openEntries(
  db: Database,
  communityId: string,
  now: Date,
  origin: Origin,
): Promise<CalendarEntry[]> {
  const anybody: Actor = { kind: 'anonymous', communityId, memberId: null, role: null };
  return entries(db, open, anybody, now, origin);
}

const linked = statement<{ memberId: string; role: Role }>(
  'meetings.calendar_of',
  `select m.id as "memberId", m.role from calendar_link l
   join member m on m.community_id = l.community_id and m.id = l.member_id and m.left_at is null
   where l.community_id = $1 and l.fingerprint = $2`,
);

/** The meetings of whoever made an address, as far as they may see them now; null when it leads nowhere. */
export async function entriesOfLink(
  db: Database,
  communityId: string,
  secret: string,
  now: Date,
  origin: Origin,
): Promise<CalendarEntry[] | null> {
  const row = await db.row(linked, [communityId, fingerprint(secret)]);
  if (!row) {
    return null;
  }
  const actor: MemberActor = { kind: 'member', communityId, ...row, sessionId: null, scopes: null };
  return entries(db, own, actor, now, origin);
}
