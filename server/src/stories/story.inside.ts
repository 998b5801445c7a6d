import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import type { Story } from './story.type.js';
import { STORY_FROM, STORY_VISIBLE, storyScope, VIEWER_NAMED } from './story.columns.js';

/** A story as rules and writes need it. */
export type StoryInside = Pick<
  Story,
  | 'id'
  | 'number'
  | 'kind'
  | 'state'
  | 'title'
  | 'context'
  | 'mayNotFit'
  | 'text'
  | 'felt'
  | 'fromYear'
  | 'untilYear'
  | 'qualities'
  | 'ownQuality'
  | 'revision'
  | 'tellerId'
  | 'reviewerId'
  | 'threadId'
  | 'closedAt'
  | 'archivedAt'
  | 'viewerNamed'
> & { spaceId: string; slug: string; consented: boolean };

const inside = statement<StoryInside>(
  'stories.inside',
  `select st.id, st.number, st.slug, st.kind, st.state, st.title, st.context, st.may_not_fit as "mayNotFit", st.text,
     st.felt, st.from_year as "fromYear", st.until_year as "untilYear", st.qualities, st.own_quality as "ownQuality",
     st.revision, st.teller_id as "tellerId", st.reviewer_id as "reviewerId", st.thread_id as "threadId",
     st.space_id as "spaceId", t.withdrawn_at as "closedAt", s.archived_at as "archivedAt", ks.id is not null as consented, ${VIEWER_NAMED} as "viewerNamed"
   ${STORY_FROM} where ${STORY_VISIBLE} and st.id = $6 for no key update of st`,
);

/** A story the writer may see, locked until the write ends; null when there is none. */
export async function storyInside(write: Write, id: string): Promise<StoryInside | null> {
  return write.tx.row(inside, [...storyScope(write), id]);
}

const consented = statement<{ holds: boolean }>(
  'stories.consented',
  `select ks.id is not null as holds ${STORY_FROM} where st.community_id = $1 and $2::text[] is not null and $4::boolean is not null
     and st.id = $6`,
);

/** Whether the teller's consent for this site holds inside the transaction. */
export async function isConsented(write: Write, id: string): Promise<boolean> {
  return (await write.tx.row(consented, [...storyScope(write), id]))?.holds ?? false;
}
