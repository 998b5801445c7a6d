import { z } from 'zod';
import {
  HAND_OVER_NOTE_MAX,
  IDEA_TEXT_MAX,
  IDEA_TITLE_MAX,
  SUGGESTION_REASON_MAX,
  SUGGESTION_WHY_MAX,
} from '../limits.js';
import { code, id, line, longText, optional } from './fields.js';

const revision = z.int(code('INVALID')).min(1, code('OUT_OF_RANGE')).max(2_147_483_647, code('OUT_OF_RANGE'));

export const suggestEditInput = z.object({
  ideaId: id,
  fromRevision: revision,
  title: line(IDEA_TITLE_MAX),
  text: longText(IDEA_TEXT_MAX),
  why: line(SUGGESTION_WHY_MAX),
  wantsCredit: z.boolean(code('INVALID')).nullish().transform(Boolean),
  wantsCoAuthorship: z.boolean(code('INVALID')).nullish().transform(Boolean),
  replaces: id.nullish().transform((replaced) => replaced ?? null),
});
export type SuggestEdit = z.output<typeof suggestEditInput>;

export const suggestionRefInput = z.object({ suggestionId: id });

export const acceptSuggestionInput = z
  .object({
    suggestionId: id,
    fromRevision: revision,
    title: optional(line(IDEA_TITLE_MAX)),
    text: optional(longText(IDEA_TEXT_MAX)),
    note: optional(longText(SUGGESTION_REASON_MAX)),
    material: z.boolean(code('INVALID')).nullish().transform(Boolean),
  })
  // What becomes the text is said whole or not at all.
  .superRefine(({ title, text }, context) => {
    if ((title === null) !== (text === null)) {
      context.addIssue({ code: 'custom', path: [title === null ? 'title' : 'text'], ...code('REQUIRED') });
    }
  });
export type AcceptSuggestion = z.output<typeof acceptSuggestionInput>;

const { note, material } = acceptSuggestionInput.shape;
/** What a form asks of somebody who accepts a suggestion as it is. */
export const acceptAsItIsInput = z.object({ note, material });
/** The same in other words, which are then said whole. */
export const acceptChangedInput = z.object({
  title: line(IDEA_TITLE_MAX),
  text: longText(IDEA_TEXT_MAX),
  note,
  material,
});

export const declineSuggestionInput = z.object({
  suggestionId: id,
  reason: longText(SUGGESTION_REASON_MAX),
});

export const nameDeciderInput = z.object({
  ideaId: id,
  memberId: id,
  /** Needed where somebody else had it (practice 4.9). */
  note: optional(longText(HAND_OVER_NOTE_MAX)),
});
