import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { StoryPerson } from './parts.type.js';
import { namedAs } from './story.rules.js';

type Row = Omit<StoryPerson, 'name' | 'member'> & { face: FaceRow };

const COLUMNS = `x.id, x.state, x.name_form as "nameForm", x.story_id as "storyId", ${faceColumn('m')} as face
  from story_person x join member m on m.community_id = x.community_id and m.id = x.member_id`;
// Readers are told of those alone who agreed; the teller of everybody they would name.
const ofStories = statement<Row>(
  'stories.people',
  `select ${COLUMNS} join story st on st.community_id = x.community_id and st.id = x.story_id
   where x.community_id = $1 and x.story_id = any($2::uuid[])
     and (x.state = 'AGREED' and m.left_at is null or st.teller_id = $3::uuid) order by x.created_at, x.id`,
);
const ofViewer = statement<Row>(
  'stories.namings',
  `select ${COLUMNS} where x.community_id = $1 and x.member_id = $2 and x.asked_at is not null
   order by x.created_at desc, x.id desc limit 50`,
);
const one = statement<Row>(
  'stories.naming_of',
  `select ${COLUMNS} where x.community_id = $1 and x.member_id = $2 and x.id = $3`,
);

function asPerson({ face, ...row }: Row, own: boolean): StoryPerson {
  const member = asFace(face);
  const name = own || member.hasLeft ? member.name : namedAs(row.nameForm, member.name);
  const shown = own || row.nameForm === 'NAME' ? member : null;
  return Object.assign(new StoryPerson(), row, { name, member: shown });
}

/** People in stories, as far as the caller may know of them; whether they may see the story is asked before. */
export const peopleOf = defineLoader<StoryPerson[]>(
  'storyPeople',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(ofStories, [actor.communityId, ids, actor.memberId]);
    const groups = groupedBy(rows, ({ storyId }) => storyId);
    return new Map(
      [...groups].map(([id, people]) => [id, people.map((row) => asPerson(row, row.state !== 'AGREED'))]),
    );
  },
  [],
);

/** Stories that would name the caller or do, once they were asked. */
export async function ownNamings({ actor, db }: RequestContext): Promise<StoryPerson[]> {
  const rows = await db.rows(ofViewer, [actor.communityId, actor.memberId]);
  return rows.map((row) => asPerson(row, true));
}

/** One of them, or null. */
export async function findNaming({ actor, db }: RequestContext, id: string): Promise<StoryPerson | null> {
  const row = await db.row(one, [actor.communityId, actor.memberId, id]);
  return row && asPerson(row, true);
}
