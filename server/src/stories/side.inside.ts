import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import type { SideState } from './beside.entity.js';
import type { StoryInside } from './story.inside.js';

export interface SideInside {
  authorId: string;
  state: SideState;
  text: string;
  story: StoryInside;
}

const side = statement<{ authorId: string; state: SideState; text: string; story: StoryInside }>(
  'stories.side_inside',
  `select d.author_id as "authorId", d.state, d.text, json_build_object('id', st.id, 'number', st.number, 'slug', st.slug,
     'kind', st.kind, 'state', st.state, 'title', st.title, 'context', '', 'mayNotFit', '', 'text', '', 'felt', null,
     'fromYear', st.from_year, 'untilYear', st.until_year, 'qualities', st.qualities, 'ownQuality', null,
     'revision', st.revision, 'tellerId', st.teller_id, 'reviewerId', st.reviewer_id, 'threadId', st.thread_id,
     'spaceId', st.space_id, 'closedAt', t.withdrawn_at, 'archivedAt', s.archived_at, 'consented', t.withdrawn_at is null, 'viewerNamed', false
   ) as story
   from story_side d
   join story st on st.community_id = d.community_id and st.id = d.story_id
   join thread t on t.community_id = st.community_id and t.id = st.thread_id
   join space s on s.community_id = t.community_id and s.id = t.space_id
   where d.community_id = $1 and d.story_id = $2 for no key update of d, st`,
);

/**
 * The other side of a story, locked until the write ends, with as much of the story as its author needs, who may not
 * be able to read it any more; null when there is none.
 */
export async function sideInside(write: Write, storyId: string): Promise<SideInside | null> {
  return write.tx.row(side, [write.actor.communityId, storyId]);
}
