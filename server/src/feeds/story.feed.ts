import type { NameForm } from '@rapport/shared/telling';
import words from '../locales/en/feeds.json' with { type: 'json' };
import { faceColumn, type FaceRow } from '../members/member.module.js';
import type { Database } from '../platform/database.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { STANDS, storyPath, tellerConsent, tellerOf } from '../stories/story.module.js';
import { htmlOf, isolated, type Here } from './feed.entries.js';
import { ENTRIES_MOST, HTML_MOST } from './feed.queries.js';
import type { Entry } from './feed.xml.js';

interface StoryRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  published: Date;
  updated: Date;
  html: string | null;
  beginning: string | null;
  face: FaceRow;
  nameForm: NameForm;
  spaceSlug: string;
  spaceName: string;
}

// The teller agrees to feeds besides this site, and is named by no more than on either.
const NARROWER = `case when 'ANONYMOUS' in (ks.name_form, kf.name_form) then 'ANONYMOUS'
  when 'FIRST_NAME' in (ks.name_form, kf.name_form) then 'FIRST_NAME' else 'NAME' end`;
const newest = statement<StoryRow>(
  'feeds.stories',
  `select st.id, st.number, st.slug, st.title, st.published_at as published,
     coalesce(st.edited_at, st.published_at) as updated, s.slug as "spaceSlug", s.name as "spaceName",
     case when length(st.html) <= ${HTML_MOST} then st.html end as html,
     case when length(st.html) > ${HTML_MOST} then left(st.text, 2000) end as beginning,
     ${NARROWER} as "nameForm", ${faceColumn('m')} as face
   from story st
   join thread t on t.community_id = st.community_id and t.id = st.thread_id
   join space s on s.community_id = st.community_id and s.id = st.space_id and s.visibility = 'PUBLIC'
   join member m on m.community_id = st.community_id and m.id = st.teller_id
   ${tellerConsent('ks', 'SITE', '$2')}
   ${tellerConsent('kf', 'FEED', '$2')}
   where st.community_id = $1 and ${STANDS} and kf.id is not null
   order by st.published_at desc, st.id desc limit ${ENTRIES_MOST}`,
);

/** Stories whose tellers agree to feeds, as a visitor may read them. */
export const storyReads = {
  all: (db: Database, communityId: string, now: Date) => db.rows(newest, [communityId, now]),
};

export function storyEntry(story: StoryRow, here: Here): Entry {
  const link = new URL(storyPath(story), here.origin).href;
  const { name, member } = tellerOf(story.face, story.nameForm);
  return {
    id: `urn:uuid:${story.id}`,
    title: fill(words.entry.told, { title: isolated(story.title) }),
    link,
    author: member && !member.hasLeft ? { name, uri: `${here.origin}/members/${member.id}` } : { name },
    published: story.published,
    updated: story.updated,
    html: htmlOf(story, here, link),
    category: { term: story.spaceSlug, label: story.spaceName },
  };
}
