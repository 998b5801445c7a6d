import { z } from 'zod';
import {
  CREDIT_WHAT_MAX,
  IRRITANTS_AT_ONCE_MAX,
  OUTCOME_IDEAS_MAX,
  OUTCOME_LINK_TITLE_MAX,
  OUTCOME_LINKS_MAX,
  OUTCOME_NOTE_MAX,
  OUTCOME_PEOPLE_MAX,
  OUTCOME_PROMISES_MAX,
  OUTCOME_SUMMARY_MAX,
  OUTCOME_TEXT_MAX,
  OUTCOME_TITLE_MAX,
} from '../limits.js';
import { OUTCOME_KINDS } from '../vocabulary.js';
import { code, id, line, localDate, longText, optional, secureAddress } from './fields.js';

const words = {
  title: line(OUTCOME_TITLE_MAX),
  summary: line(OUTCOME_SUMMARY_MAX),
  text: longText(OUTCOME_TEXT_MAX),
  shippedOn: localDate,
  links: z
    .array(z.object({ title: line(OUTCOME_LINK_TITLE_MAX), url: secureAddress }))
    .max(OUTCOME_LINKS_MAX, code('TOO_MANY'))
    .default([]),
  acknowledgeWording: z.boolean().default(false),
};

/** What speaks against one of the ideas, irritants or people is the server's to say. */
export const publishOutcomeInput = z.object({
  kind: z.enum(OUTCOME_KINDS, code('INVALID')),
  spaceId: id,
  ...words,
  ideas: z
    .array(z.object({ ideaId: id, note: optional(longText(OUTCOME_NOTE_MAX)) }))
    .min(1, code('REQUIRED'))
    .max(OUTCOME_IDEAS_MAX, code('TOO_MANY')),
  irritantIds: z.array(id).max(IRRITANTS_AT_ONCE_MAX, code('TOO_MANY')).default([]),
  keepsPromiseIds: z.array(id).max(OUTCOME_PROMISES_MAX, code('TOO_MANY')).default([]),
  builtBy: z
    .array(
      z.object({
        memberId: id,
        what: line(CREDIT_WHAT_MAX),
        ideaId: id.nullish().transform((given) => given ?? null),
      }),
    )
    .max(OUTCOME_PEOPLE_MAX, code('TOO_MANY'))
    .default([]),
});
export type PublishOutcome = z.output<typeof publishOutcomeInput>;

export const editOutcomeInput = z.object({
  outcomeId: id,
  fromRevision: z.int().min(1, code('OUT_OF_RANGE')),
  ...words,
});
export type EditOutcome = z.output<typeof editOutcomeInput>;
