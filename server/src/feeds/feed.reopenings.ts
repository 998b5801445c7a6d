import { ideaPath } from '../ideas/idea.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import feedWords from '../locales/en/feeds.json' with { type: 'json' };
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { authorOf, escaped, titled, type Here } from './feed.entries.js';
import { ENTRIES_MOST, type OfIdea } from './feed.queries.js';
import type { Entry } from './feed.xml.js';

export interface ReopeningRow extends OfIdea {
  id: string;
  published: Date;
  /** Who looks at it again. */
  face: FaceRow;
  /** Why it did not help, where who said it lets everybody read it with their name. */
  text: string | null;
}

// A visitor sees no more than this: an idea that stands, in a space anybody may read.
const reopenings = (of: string): string => `select r.id, r.at as published, i.number, i.slug, i.title,
     s.slug as "spaceSlug", s.name as "spaceName", ${faceColumn('m')} as face,
     case when f.shown = 'NAMED' then f.text end as text
   from idea_reopening r
   join follow_up f on f.community_id = r.community_id and f.id = r.follow_up_id
   join idea i on i.community_id = r.community_id and i.id = r.idea_id and i.withdrawn_at is null
     and i.category <> 'MERGED'
   join space s on s.community_id = i.community_id and s.id = i.space_id and s.visibility = 'PUBLIC'
   join member m on m.community_id = r.community_id and m.id = r.owner_id
   where r.community_id = $1 ${of} order by r.at desc, r.id desc limit ${ENTRIES_MOST}`;
const all = statement<ReopeningRow>('feeds.reopenings', reopenings(''));
const ofSpace = statement<ReopeningRow>('feeds.reopenings_of_space', reopenings('and i.space_id = $2'));
const ofIdea = statement<ReopeningRow>('feeds.reopenings_of_idea', reopenings('and i.id = $2'));

/** Shipped ideas that are open again, as a visitor may see them, the newest first. */
export const reopeningReads = {
  all: (db: Database, communityId: string) => db.rows(all, [communityId]),
  ofSpace: (db: Database, communityId: string, id: string) => db.rows(ofSpace, [communityId, id]),
  ofIdea: (db: Database, communityId: string, id: string) => db.rows(ofIdea, [communityId, id]),
};

/** That something shipped did not help who asked for it, and who looks at it again. */
export function reopeningEntry(row: ReopeningRow, here: Here): Entry {
  const { id, title, face, published, text } = row;
  const { name } = asFace(face);
  return {
    id: `urn:uuid:${id}`,
    title: titled(feedWords.entry.reopened, { title }),
    link: new URL(`${ideaPath(row.number, row.slug)}#reopened`, here.origin).href,
    author: authorOf(face, here),
    published,
    updated: published,
    html: [
      `<p>${escaped(fill(feedWords.reopened, { name }))}</p>`,
      ...(text === null ? [] : [`<blockquote><p>${escaped(text).replace(/\n/g, '<br>')}</p></blockquote>`]),
    ].join('\n'),
    category: { term: row.spaceSlug, label: row.spaceName },
  };
}
