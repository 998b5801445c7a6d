import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { isStaff, visibleTo } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { consentHolds } from './consent.sql.js';
import { StorySide } from './parts.type.js';

type Row = Omit<StorySide, 'author'> & { face: FaceRow; joint: boolean };

const holds = (part: string, member: string): string => `exists (select 1 from story_consent k
  where k.community_id = st.community_id and k.story_id = st.id and k.part = '${part}' and k.use = 'SITE'
    and k.member_id = ${member} and ${consentHolds('k', '$5')})`;
/** Published, its author consents, and the story was not taken back. */
const SIDE_STANDS = `d.state = 'PUBLISHED' and st.state = 'PUBLISHED' and ${holds('SIDE', 'd.author_id')}`;
const SIDES = `select st.id, st.id as "storyId", st.number, d.state, d.text, d.html as "textHtml",
    d.published_at as "publishedAt", d.edited_at as "editedAt", ${SIDE_STANDS} as stands, ${faceColumn('m')} as face,
    ${SIDE_STANDS} and ${holds('JOINT', 'd.author_id')} and ${holds('JOINT', 'st.teller_id')} as joint
  from story_side d
  join story st on st.community_id = d.community_id and st.id = d.story_id
  join space s on s.community_id = st.community_id and s.id = st.space_id
  join member m on m.community_id = d.community_id and m.id = d.author_id
  where d.community_id = $1 and s.visibility = any($2::text[]) and st.state <> 'WITHDRAWN'
    and (${SIDE_STANDS} or d.author_id = $3::uuid or $4::boolean and d.state <> 'WITHDRAWN')`;
const byStories = statement<Row>('stories.sides', `${SIDES} and st.id = any($6::uuid[])`);
const byNumber = statement<Row>('stories.side_of_number', `${SIDES} and st.number = $6`);

function scope({ actor, clock }: RequestContext): unknown[] {
  return [actor.communityId, visibleTo(actor), actor.memberId, isStaff(actor), clock.now()];
}

/** A side with whether both agree to one page. */
export type SideRead = StorySide & { joint: boolean };

function asSide({ face, ...row }: Row): SideRead {
  return Object.assign(new StorySide(), row, { author: asFace(face) });
}

/** The other sides of stories that the caller may see. */
export const sideLoader = defineLoader<SideRead | null>(
  'storySide',
  async (context, ids) => {
    const rows = await context.db.rows(byStories, [...scope(context), ids]);
    return new Map(rows.map((row) => [row.storyId, asSide(row)]));
  },
  null,
);

/** The other side of the story of a number, which may be read though the story is not. */
export async function sideOfNumber(context: RequestContext, number: number): Promise<SideRead | null> {
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) {
    return null;
  }
  const row = await context.db.row(byNumber, [...scope(context), number]);
  return row && asSide(row);
}
