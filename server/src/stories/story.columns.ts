import type { NameForm } from '@rapport/shared/telling';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { plainExcerpt } from '../platform/rich-text.js';
import { freshPlacesOf, placesOf } from '../spaces/space.module.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { STANDS, tellerConsent } from './consent.sql.js';
import { initialsOf, namedAs, readingMinutes, storyPath } from './story.rules.js';
import { Story, StoryTeller } from './story.type.js';

const EXCERPT = 280;

/** Whether the story `st` names the caller $3, or would: they were asked and did not refuse. */
export const VIEWER_NAMED = `exists (select 1 from story_person np where np.community_id = st.community_id and np.story_id = st.id
    and np.member_id = $3::uuid and np.asked_at is not null and np.state in ('ASKED', 'AGREED'))`;

const COLUMNS = `st.id, st.number, st.slug, st.kind, st.state, st.title, st.context, st.may_not_fit as "mayNotFit", st.text,
  st.html as "textHtml", st.felt, st.from_year as "fromYear", st.until_year as "untilYear", st.qualities,
  st.own_quality as "ownQuality", st.revision, st.created_at as "createdAt", st.edited_at as "editedAt",
  st.submitted_at as "submittedAt", st.published_at as "publishedAt", st.thread_id as "threadId",
  st.space_id as "spaceId", st.reviewer_id as "reviewerId", st.teller_id as "tellerId",
  case when st.teller_id = $3::uuid then st.withdrawn_at end as "withdrawnAt",
  case when st.teller_id = $3::uuid or st.reviewer_id = $3::uuid then st.withdrawn_why end as "withdrawnWhy",
  t.withdrawn_at as "closedAt", s.archived_at as "archivedAt", t.comment_count as "commentCount",
  coalesce(${STANDS}, false) as stands, f.since is not null as "viewerFollows",
  ${VIEWER_NAMED} as "viewerNamed",
  coalesce(ks.name_form, 'ANONYMOUS') as "nameForm", ${faceColumn('au')} as face`;

/** Stories `st` with the teller's consent for this site `ks`; $5 is the moment of reading. */
export const STORY_FROM = `from story st
  join thread t on t.community_id = st.community_id and t.id = st.thread_id
  join member au on au.community_id = st.community_id and au.id = st.teller_id
  ${tellerConsent('ks', 'SITE', '$5')}
  left join follow f on f.community_id = st.community_id and f.thread_id = st.thread_id
    and f.member_id = $3::uuid and f.ended_at is null
  ${THREAD_SPACE}`;
/** To its teller always, to the team while it is being read, to others while it is published and consented to. */
export const STORY_VISIBLE = `${THREAD_VISIBLE} and (st.teller_id = $3::uuid or ${STANDS}
  or $4::boolean and st.state in ('SUBMITTED', 'RETURNED'))`;
export const VISIBLE_FROM = `${STORY_FROM} where ${STORY_VISIBLE}`;
/** Every read of stories; the caller's conditions follow from $6 on. */
export const VISIBLE_STORIES = `select ${COLUMNS} ${VISIBLE_FROM}`;

/** Values of the first five parameters. */
export function storyScope({ actor, clock }: Pick<RequestContext, 'actor' | 'clock'>): unknown[] {
  return [...threadScope(actor), clock.now()];
}

export interface StoryRow extends Omit<Story, 'teller' | 'space' | 'path' | 'excerpt' | 'readingMinutes'> {
  spaceId: string;
  nameForm: NameForm;
  face: FaceRow;
}

/** How the teller is named to others: nothing but these words leaves the server for somebody without a name. */
export function tellerOf(face: FaceRow, nameForm: NameForm): StoryTeller {
  const member = asFace(face);
  const name = member.hasLeft ? member.name : namedAs(nameForm, member.name);
  const shown = { name, nameForm, initials: initialsOf(nameForm, name) };
  return Object.assign(new StoryTeller(), shown, { member: nameForm === 'NAME' ? member : null });
}

/** The stories of rows that the caller may see. */
export async function asStories(context: RequestContext, rows: readonly StoryRow[]): Promise<Story[]> {
  const kept = await placesOf(context);
  // Another process may have made a space since this one read them.
  const places = rows.every(({ spaceId }) => kept.space(spaceId)) ? kept : await freshPlacesOf(context);
  return rows.flatMap(({ face, nameForm, spaceId, ...row }) => {
    const space = places.space(spaceId);
    const more = {
      space,
      path: storyPath(row),
      excerpt: plainExcerpt(row.text, EXCERPT),
      readingMinutes: readingMinutes(row.text),
      teller: tellerOf(face, nameForm),
    };
    return space ? Object.assign(new Story(), row, { ...more, space }) : [];
  });
}
