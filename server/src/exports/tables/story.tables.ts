import {
  STORY_CONTEXT_MAX,
  STORY_FELT_MAX,
  STORY_INVITATION_MAX,
  STORY_MAY_NOT_FIT_MAX,
  STORY_OWN_QUALITY_MAX,
  STORY_REASON_MAX,
  STORY_TEXT_MAX,
  STORY_TITLE_MAX,
} from '@rapport/shared/limits';
import { QUALITIES } from '@rapport/shared/telling';
import { z } from 'zod';
import { storyTravels } from '../../stories/story.module.js';
import { HTML, ORDINAL, RENDERER, said, saidOrNot, SLUG_SHAPE } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** Of what hangs on a story, only what hangs on one that travels. */
const onlyOf = (table: string, where = 'true'): string => `exists (select 1 from story st
  where st.community_id = "${table}".community_id and st.id = "${table}".story_id and ${where}
    and ${storyTravels('st')})`;

/** Whether a thread is that of a story that does not travel. @param column of the table, with the thread's id. */
export const ofUntoldStory = (table: string, column = 'thread_id'): string => `exists (select 1 from story st
  where st.community_id = "${table}".community_id and st.thread_id = "${table}".${column}
    and not (${storyTravels('st')}))`;

/** Of what hangs on threads, nothing that would tell who told a story that does not travel. */
export const offStories = (table: string): string => `not ${ofUntoldStory(table)}`;

/** Of what hangs on comments, nothing below a story that does not travel: it answers words that are not there. */
export const offStoryComments = (
  table: string,
  column = 'comment_id',
): string => `not exists (select 1 from comment sc
  where sc.community_id = "${table}".community_id and sc.id = "${table}".${column} and ${ofUntoldStory('sc')})`;

/** Of images, nothing that only such a story or a comment below it shows. @param image SQL for its id. */
export const offStoryImages = (table: string, image: string): string => {
  const uses = (which: string): string => `exists (select 1 from image_use iu
    left join story st on st.community_id = iu.community_id and st.thread_id = iu.thread_id
    where iu.community_id = "${table}".community_id and iu.image_id = ${image} and ${which})`;
  const hidden = `st.id is not null and not (${storyTravels('st')})`;
  return `(not ${uses(hidden)} or ${uses(`not (${hidden})`)})`;
};

/** What stands in place of each column where the teller does not agree that a story travels. */
const UNTOLD: Readonly<Record<string, string>> = {
  slug: "''",
  state: "'WITHDRAWN'",
  tellerId: 'null',
  title: "''",
  context: "''",
  mayNotFit: "''",
  text: "''",
  felt: 'null',
  fromYear: 'null',
  untilYear: 'null',
  qualities: "'{}'::text[]",
  ownQuality: 'null',
  revision: '1',
  invitationId: 'null',
  editedAt: 'null',
  submittedAt: 'null',
  reviewerId: 'null',
  reviewedAt: 'null',
  publishedAt: 'null',
  withdrawnAt: 'story.created_at',
  withdrawnWhy: 'null',
};

const orNothing = (max: number): z.ZodType<string> => z.string().max(max);
const YEAR = z.int().min(1900).max(2999).nullable();
const WORDS = {
  title: orNothing(STORY_TITLE_MAX),
  context: orNothing(STORY_CONTEXT_MAX),
  mayNotFit: orNothing(STORY_MAY_NOT_FIT_MAX),
  text: orNothing(STORY_TEXT_MAX),
  felt: saidOrNot(STORY_FELT_MAX),
  fromYear: YEAR,
  untilYear: YEAR,
  qualities: z.array(z.enum(QUALITIES)),
  ownQuality: saidOrNot(STORY_OWN_QUALITY_MAX),
};
const WORD_NAMES = 'title context mayNotFit text felt fromYear untilYear qualities ownQuality';

/**
 * Stories whose tellers agree, under their name, that they are part of downloads. Of all others no more travels than
 * that there was one: a copy that does not know its teller is one they could not take back (decision 043).
 */
export const storyTables: readonly ExportedTable[] = [
  {
    file: 'story-invitations',
    table: 'story_invitation',
    since: 5,
    columns: names('id memberId byId threadId words state createdAt answeredAt'),
    order: 'id',
    shape: { words: said(STORY_INVITATION_MAX) },
  },
  {
    file: 'story-invitation-choices',
    table: 'story_invitation_choice',
    since: 5,
    columns: names('memberId open chosenAt'),
    order: 'member_id',
  },
  {
    file: 'stories',
    table: 'story',
    since: 5,
    columns: names(`
      id threadId spaceId number slug kind state tellerId ${WORD_NAMES} revision invitationId createdAt editedAt submittedAt
      reviewerId reviewedAt publishedAt withdrawnAt withdrawnWhy
    `),
    untold: { where: `not (${storyTravels('story')})`, values: UNTOLD },
    remade: { html: HTML, rendererVersion: RENDERER },
    order: 'id',
    shape: {
      ...SLUG_SHAPE,
      ...WORDS,
      number: ORDINAL,
      revision: ORDINAL,
      withdrawnWhy: saidOrNot(STORY_REASON_MAX),
    },
  },
  {
    file: 'story-revisions',
    table: 'story_revision',
    since: 5,
    columns: names(`storyId number ${WORD_NAMES} byId createdAt`),
    // What it said before is its teller's alone, who may have taken something out of it.
    only: onlyOf('story_revision', 'st.revision = "story_revision".number'),
    order: 'story_id, number',
    shape: { ...WORDS, number: ORDINAL },
  },
  {
    file: 'story-reviews',
    table: 'story_review',
    since: 5,
    columns: names('id storyId reviewerId verdict reason createdAt'),
    only: onlyOf('story_review'),
    order: 'id',
    shape: { reason: saidOrNot(STORY_REASON_MAX) },
  },
  {
    file: 'story-consents',
    table: 'story_consent',
    since: 5,
    columns: names('id storyId memberId part use nameForm givenAt until endedAt endedBy toldAt'),
    only: onlyOf('story_consent'),
    order: 'id',
  },
  {
    file: 'story-sides',
    table: 'story_side',
    since: 5,
    columns: names('storyId authorId state text createdAt editedAt publishedAt'),
    only: onlyOf('story_side'),
    remade: { html: HTML, rendererVersion: RENDERER },
    order: 'story_id',
    shape: { text: said(STORY_TEXT_MAX) },
  },
  {
    file: 'story-suggestions',
    table: 'story_suggestion',
    since: 5,
    columns: names('id storyId byId revision title context text why state decidedReason decidedAt createdAt'),
    only: onlyOf('story_suggestion'),
    order: 'id',
    shape: { why: said(STORY_REASON_MAX), decidedReason: saidOrNot(STORY_REASON_MAX), revision: ORDINAL },
  },
  {
    file: 'story-links',
    table: 'story_link',
    since: 5,
    columns: names('storyId kind thingId position'),
    only: onlyOf('story_link'),
    order: 'story_id, kind collate "C", thing_id',
  },
  {
    file: 'story-people',
    table: 'story_person',
    since: 5,
    columns: names('id storyId memberId state nameForm createdAt askedAt answeredAt'),
    // Who did not agree to be named, or to no more than a first name, appears nowhere.
    only: `"story_person".state = 'AGREED' and "story_person".name_form = 'NAME' and ${onlyOf('story_person')}`,
    order: 'id',
  },
];
