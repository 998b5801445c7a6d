import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import feedWords from '../locales/en/feeds.json' with { type: 'json' };
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { ABOUT, ABOUT_JOINS, asAbout, type AboutRow } from '../promises/promise.module.js';
import { authorOf, dayIn, derivedId, escaped, titled, type Here } from './feed.entries.js';
import { ENTRIES_MOST } from './feed.queries.js';
import type { Entry } from './feed.xml.js';

/** What a feed tells of a promise: each step is an entry of its own, so that a reader hears of a slip too. */
type What = 'MADE' | 'MOVED' | 'KEPT' | 'KEPT_LATE' | 'DROPPED';

export interface PromiseRow {
  /** Of the promise or, for a move, of the change of its day. */
  id: string;
  promiseId: string;
  what: What;
  published: Date;
  face: FaceRow;
  text: string;
  firstDueOn: string;
  /** The day as it is since. */
  dueOn: string;
  /** Why it moved, how it ended. */
  said: string | null;
  about: AboutRow;
  spaceSlug: string;
  spaceName: string;
}

const STEP = (what: string, at: string, by: string, said: string, due: string, id = 'p.id'): string =>
  `select ${id} as id, p.id as promise_id, p.community_id, p.thread_id, ${what} as what, ${at} as at, ${by} as by_id,
     p.text, p.first_due_on, ${due} as due_on, ${said} as said`;

// A visitor sees no more than this: what stands, in a space anybody may read.
const steps = (of: string): string => `select e.id, e.promise_id as "promiseId", e.what, e.at as published,
     ${faceColumn('m')} as face, e.text, to_char(e.first_due_on, 'YYYY-MM-DD') as "firstDueOn",
     to_char(e.due_on, 'YYYY-MM-DD') as "dueOn", e.said, ${ABOUT} as about, s.slug as "spaceSlug", s.name as "spaceName"
   from (
     ${STEP(`'MADE'`, 'p.made_at', 'p.made_by_id', 'null', 'p.first_due_on')} from promise p
       where p.community_id = $1 and ${of}
     union all
     ${STEP(`'MOVED'`, 'd.at', 'd.by_id', 'd.why', 'd.to_on', 'd.id')} from promise p
       join promise_date d on d.community_id = p.community_id and d.promise_id = p.id
       where p.community_id = $1 and ${of}
     union all
     ${STEP('p.closed_state', 'p.closed_at', 'p.closed_by_id', 'p.closing_text', 'p.due_on')} from promise p
       where p.community_id = $1 and p.closed_at is not null and ${of}
   ) e
   join thread t on t.community_id = e.community_id and t.id = e.thread_id and t.withdrawn_at is null
   join space s on s.community_id = t.community_id and s.id = t.space_id and s.visibility = 'PUBLIC'
   join member m on m.community_id = e.community_id and m.id = e.by_id ${ABOUT_JOINS}
   order by e.at desc, e.id desc limit ${ENTRIES_MOST}`;
const ofSpace = statement<PromiseRow>('feeds.promises_of_space', steps('p.space_id = $2'));
const ofIdea = statement<PromiseRow>(
  'feeds.promises_of_idea',
  steps('p.thread_id = (select i.thread_id from idea i where i.community_id = $1 and i.id = $2)'),
);

/** Promises as a visitor may see them, the newest step first. */
export const promiseReads = {
  ofSpace: (db: Database, communityId: string, id: string) => db.rows(ofSpace, [communityId, id]),
  ofIdea: (db: Database, communityId: string, id: string) => db.rows(ofIdea, [communityId, id]),
};

/** One step of a promise: made, moved, kept or dropped, in the words of who did it. */
export function promiseEntry(row: PromiseRow, here: Here): Entry {
  const { what, text, said, firstDueOn, dueOn, published, promiseId } = row;
  const { name } = asFace(row.face);
  const { title } = asAbout(row.about);
  const day = dayIn(here.language, dueOn);
  const first = dayIn(here.language, firstDueOn);
  return {
    id: what === 'MADE' || what === 'MOVED' ? `urn:uuid:${row.id}` : derivedId('closed', promiseId),
    title: titled(feedWords.entry.promise[what], { name, title, day }),
    link: new URL(`/promises/${promiseId}`, here.origin).href,
    author: authorOf(row.face, here),
    published,
    updated: published,
    html: [
      `<blockquote><p>${escaped(text)}</p></blockquote>`,
      `<p>${escaped(fill(feedWords.promise[what === 'MOVED' ? 'moved' : 'due'], { day, first }))}</p>`,
      ...(said === null ? [] : [`<p>${escaped(said).replace(/\n/g, '<br>')}</p>`]),
    ].join('\n'),
    category: { term: row.spaceSlug, label: row.spaceName },
  };
}
