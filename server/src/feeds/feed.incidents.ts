import { incidentPath } from '../incidents/incident.module.js';
import feedWords from '../locales/en/feeds.json' with { type: 'json' };
import { faceColumn, type FaceRow } from '../members/member.module.js';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { authorOf, dayIn, derivedId, escaped, titled, type Here } from './feed.entries.js';
import { ENTRIES_MOST } from './feed.queries.js';
import type { Entry } from './feed.xml.js';

/** What a feed tells of an incident: the note, and the report as an entry of its own. */
export interface IncidentRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  what: 'TOLD' | 'REPORTED';
  published: Date;
  face: FaceRow;
  /** Plain words, part by part. */
  parts: string[];
  /** YYYY-MM-DD. */
  reportOn: string;
  spaceSlug: string;
  spaceName: string;
}

const STEP = (what: string, at: string, by: string, parts: string): string =>
  `select n.*, '${what}' as what, ${at} as at, ${by} as by_id, json_build_array(${parts}) as parts from incident n
   where n.community_id = $1`;

// A visitor sees no more than this: what stands, in a space anybody may read.
const steps = (where: string): string => `select e.id, e.number, e.slug, e.title, e.what, e.at as published,
     ${faceColumn('m')} as face, e.parts, to_char(e.report_on, 'YYYY-MM-DD') as "reportOn", s.slug as "spaceSlug",
     s.name as "spaceName"
   from (
     ${STEP('TOLD', 'n.published_at', 'n.author_id', 'n.apology, n.what_happened, n.what_we_do, n.report_back')}
     union all
     ${STEP('REPORTED', 'n.reported_at', 'n.reported_by_id', 'n.learned, n.went_well, n.changed')}
       and n.reported_at is not null
   ) e
   join thread t on t.community_id = e.community_id and t.id = e.thread_id and t.withdrawn_at is null
   join space s on s.community_id = t.community_id and s.id = t.space_id and s.visibility = 'PUBLIC'
   join member m on m.community_id = e.community_id and m.id = e.by_id
   where ${where} order by e.at desc, e.id desc limit ${ENTRIES_MOST}`;
const all = statement<IncidentRow>('feeds.incidents', steps('true'));
const ofSpace = statement<IncidentRow>('feeds.incidents_of_space', steps('s.id = $2'));

/** What went wrong and what came of it, as a visitor may see it, the newest first. */
export const incidentReads = {
  all: (db: Database, communityId: string) => db.rows(all, [communityId]),
  ofSpace: (db: Database, communityId: string, id: string) => db.rows(ofSpace, [communityId, id]),
};

/** The note of an incident, or its report, in the words of who signed it. */
export function incidentEntry(row: IncidentRow, here: Here): Entry {
  const { id, title, what, parts, published, spaceSlug, spaceName } = row;
  const page = new URL(incidentPath(row), here.origin).href;
  const paragraphs = parts.flatMap((part) => part.split(/\n+/)).map((part) => `<p>${escaped(part)}</p>`);
  const day = dayIn(here.language, row.reportOn);
  const due = `<p>${escaped(fill(feedWords.incident.reportOn, { day }))}</p>`;
  return {
    id: what === 'TOLD' ? `urn:uuid:${id}` : derivedId('report', id),
    title: titled(feedWords.entry.incident[what], { title }),
    link: what === 'TOLD' ? page : `${page}#report`,
    author: authorOf(row.face, here),
    published,
    updated: published,
    html: [...paragraphs, ...(what === 'TOLD' ? [due] : [])].join('\n'),
    category: { term: spaceSlug, label: spaceName },
  };
}
