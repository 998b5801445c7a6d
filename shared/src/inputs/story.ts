import { z } from 'zod';
import {
  STORY_CONTEXT_MAX,
  STORY_FELT_MAX,
  STORY_INVITATION_MAX,
  STORY_LINKS_MAX,
  STORY_MAY_NOT_FIT_MAX,
  STORY_OWN_QUALITY_MAX,
  STORY_PEOPLE_MAX,
  STORY_QUALITIES_MAX,
  STORY_REASON_MAX,
  STORY_TEXT_MAX,
  STORY_TITLE_MAX,
} from '../limits.js';
import { CONSENT_USES, NAME_FORMS, QUALITIES, STORY_KINDS } from '../telling.js';
import { code, id, line, localDate, longText, optional } from './fields.js';

const revision = z.int(code('INVALID')).min(1, code('OUT_OF_RANGE')).max(2_147_483_647, code('OUT_OF_RANGE'));
const year = z.int(code('INVALID')).min(1900, code('OUT_OF_RANGE')).max(2999, code('OUT_OF_RANGE'));
const nothing = <Value>(value: Value | null | undefined): Value | null => value ?? null;
const ids = z
  .array(id)
  .max(STORY_LINKS_MAX, code('TOO_MANY'))
  .nullish()
  .transform((given) => [...new Set(given ?? [])]);

/** A draft may lack anything; what must be there is asked when it is sent to be read. */
const blank = (schema: z.ZodType<string, string>) => optional(schema).transform((text) => text ?? '');

export const saveStoryInput = z
  .object({
    storyId: id.nullish().transform(nothing),
    fromRevision: revision.nullish().transform(nothing),
    kind: z.enum(STORY_KINDS, code('INVALID')),
    spaceId: id,
    title: blank(line(STORY_TITLE_MAX)),
    context: blank(longText(STORY_CONTEXT_MAX)),
    mayNotFit: blank(longText(STORY_MAY_NOT_FIT_MAX)),
    text: blank(longText(STORY_TEXT_MAX)),
    felt: optional(longText(STORY_FELT_MAX)),
    fromYear: year.nullish().transform(nothing),
    untilYear: year.nullish().transform(nothing),
    qualities: z
      .array(z.enum(QUALITIES, code('INVALID')))
      .max(STORY_QUALITIES_MAX, code('TOO_MANY'))
      .nullish()
      .transform((given) => [...new Set(given ?? [])]),
    ownQuality: optional(line(STORY_OWN_QUALITY_MAX)),
    ideaIds: ids,
    outcomeIds: ids,
    invitationId: id.nullish().transform(nothing),
  })
  .superRefine(({ fromYear, untilYear, storyId, fromRevision }, context) => {
    if (untilYear !== null && fromYear === null) {
      context.addIssue({ code: 'custom', path: ['fromYear'], ...code('REQUIRED') });
    }
    if (untilYear !== null && fromYear !== null && untilYear < fromYear) {
      context.addIssue({ code: 'custom', path: ['untilYear'], ...code('OUT_OF_RANGE') });
    }
    if (storyId !== null && fromRevision === null) {
      context.addIssue({ code: 'custom', path: ['fromRevision'], ...code('REQUIRED') });
    }
  });
export type SaveStory = z.output<typeof saveStoryInput>;

export const storyRefInput = z.object({ storyId: id });

export const withdrawStoryInput = z.object({ storyId: id, why: optional(longText(STORY_REASON_MAX)) });

export const reviewStoryInput = z
  .object({
    storyId: id,
    verdict: z.enum(['PUBLISHED', 'RETURNED'], code('INVALID')),
    reason: optional(longText(STORY_REASON_MAX)),
  })
  .superRefine(({ verdict, reason }, context) => {
    if (verdict === 'RETURNED' && reason === null) {
      context.addIssue({ code: 'custom', path: ['reason'], ...code('REQUIRED') });
    }
  });

const part = z.enum(['STORY', 'SIDE', 'JOINT'], code('INVALID'));
const use = z.enum(CONSENT_USES, code('INVALID'));

export const giveConsentInput = z.object({
  storyId: id,
  part,
  use,
  nameForm: z.enum(NAME_FORMS, code('INVALID')),
  until: localDate.nullish().transform(nothing),
});
export type GiveConsent = z.output<typeof giveConsentInput>;

export const withdrawConsentInput = z.object({
  storyId: id,
  part,
  use,
  why: optional(longText(STORY_REASON_MAX)),
});

export const nameInStoryInput = z.object({
  storyId: id,
  memberIds: z.array(id).max(STORY_PEOPLE_MAX, code('TOO_MANY')),
  leaveOutIds: z
    .array(id)
    .max(STORY_PEOPLE_MAX, code('TOO_MANY'))
    .nullish()
    .transform((ids) => ids ?? []),
});

export const answerNamingInput = z.object({
  personId: id,
  answer: z.enum(['AGREED', 'REFUSED', 'TAKEN_BACK'], code('INVALID')),
  nameForm: z
    .enum(['NAME', 'FIRST_NAME'], code('INVALID'))
    .nullish()
    .transform((form) => form ?? 'NAME'),
});

export const writeSideInput = z.object({ storyId: id, text: longText(STORY_TEXT_MAX) });

export const suggestInStoryInput = z.object({
  storyId: id,
  fromRevision: revision,
  title: line(STORY_TITLE_MAX),
  context: longText(STORY_CONTEXT_MAX),
  text: longText(STORY_TEXT_MAX),
  why: longText(STORY_REASON_MAX),
});
export type SuggestInStory = z.output<typeof suggestInStoryInput>;

export const decideStorySuggestionInput = z.object({
  suggestionId: id,
  accept: z.boolean(code('INVALID')),
  reason: optional(longText(STORY_REASON_MAX)),
});

export const inviteStoryInput = z.object({
  memberId: id,
  threadId: id,
  words: longText(STORY_INVITATION_MAX),
});

export const answerStoryInvitationInput = z.object({
  invitationId: id,
  answer: z.enum(['ACCEPTED', 'REFUSED'], code('INVALID')),
});

export const takeBackStoryInvitationInput = z.object({ invitationId: id });

export const setStoryInvitationsInput = z.object({ open: z.boolean(code('INVALID')) });
