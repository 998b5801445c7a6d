import feedWords from '../locales/en/feeds.json' with { type: 'json' };
import { meetingPath } from '../meetings/meeting.module.js';
import { faceColumn, type FaceRow } from '../members/member.module.js';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { authorOf, dayIn, derivedId, escaped, titled, type Here } from './feed.entries.js';
import { ENTRIES_MOST } from './feed.queries.js';
import type { Entry } from './feed.xml.js';

/** What a feed tells of a meeting: that it is announced, and its minutes as an entry of its own. */
export interface MeetingRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  what: 'ANNOUNCED' | 'MINUTES';
  published: Date;
  /** When published minutes were last put right. */
  corrected: Date | null;
  face: FaceRow;
  /** Plain words. */
  purpose: string;
  /** YYYY-MM-DD where it is. */
  day: string;
  /** What the minutes say, line by line. */
  lines: { kind: 'HEARD' | 'WILL_DO' | 'WILL_NOT_DO'; text: string }[];
  spaceSlug: string;
  spaceName: string;
}

// A visitor sees no more than this: what stands, in a space anybody may read.
const steps = (where: string): string => `select e.id, e.number, e.slug, e.title, e.what, e.at as published,
     case when e.what = 'MINUTES' then e.corrected_at end as corrected,
     ${faceColumn('m')} as face, e.purpose,
     to_char(e.starts_at at time zone e.time_zone, 'YYYY-MM-DD') as day,
     coalesce((select json_agg(json_build_object('kind', l.kind, 'text', l.text) order by l.position)
       from minute_line l where l.community_id = e.community_id and l.meeting_id = e.id and e.what = 'MINUTES'
         and l.taken_back_at is null),
       '[]'::json) as lines, s.slug as "spaceSlug", s.name as "spaceName"
   from (
     select x.*, 'ANNOUNCED' as what, x.published_at as at, x.host_id as by_id from meeting x
       where x.community_id = $1 and x.kind <> 'LOGGED' and x.called_off_at is null
     union all
     select x.*, 'MINUTES', x.closed_at, x.closed_by_id from meeting x
       where x.community_id = $1 and x.closed_at is not null
   ) e
   join thread t on t.community_id = e.community_id and t.id = e.thread_id and t.withdrawn_at is null
   join space s on s.community_id = t.community_id and s.id = t.space_id and s.visibility = 'PUBLIC'
   join member m on m.community_id = e.community_id and m.id = e.by_id
   where ${where} order by e.at desc, e.id desc limit ${ENTRIES_MOST}`;
const all = statement<MeetingRow>('feeds.meetings', steps('true'));
const ofSpace = statement<MeetingRow>('feeds.meetings_of_space', steps('s.id = $2'));

/** Meetings and their minutes, as a visitor may see them, the newest first. */
export const meetingReads = {
  all: (db: Database, communityId: string) => db.rows(all, [communityId]),
  ofSpace: (db: Database, communityId: string, id: string) => db.rows(ofSpace, [communityId, id]),
};

const KINDS = ['HEARD', 'WILL_DO', 'WILL_NOT_DO'] as const;

function minutesHtml(lines: MeetingRow['lines']): string[] {
  return KINDS.flatMap((wanted) => {
    const said = lines.filter(({ kind }) => kind === wanted);
    const items = said.map(({ text }) => `<li>${escaped(text)}</li>`).join('');
    return said.length > 0 ? [`<p>${escaped(feedWords.meeting[wanted])}</p>`, `<ul>${items}</ul>`] : [];
  });
}

/** A meeting to come, or its minutes, in the words of who holds it or published them. */
export function meetingEntry(row: MeetingRow, here: Here): Entry {
  const { id, title, what, purpose, published, corrected, spaceSlug, spaceName } = row;
  const page = new URL(meetingPath(row), here.origin).href;
  const day = dayIn(here.language, row.day);
  const when = `<p>${escaped(fill(feedWords.meeting.on, { day }))}</p>`;
  const why = purpose.split(/\n+/).map((part) => `<p>${escaped(part)}</p>`);
  return {
    id: what === 'ANNOUNCED' ? `urn:uuid:${id}` : derivedId('minutes', id),
    title: titled(feedWords.entry.meeting[what], { title }),
    link: what === 'ANNOUNCED' ? page : `${page}#minutes`,
    author: authorOf(row.face, here),
    published,
    updated: corrected ?? published,
    html: [when, ...(what === 'ANNOUNCED' ? why : minutesHtml(row.lines))].join('\n'),
    category: { term: spaceSlug, label: spaceName },
  };
}
