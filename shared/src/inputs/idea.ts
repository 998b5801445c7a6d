import { z } from 'zod';
import {
  IDEA_TEXT_MAX,
  IDEA_TITLE_MAX,
  IRRITANTS_AT_ONCE_MAX,
  MEMBER_NAME_MAX,
  TAGS_PER_IDEA_MAX,
  VOTE_REASON_MAX,
} from '../limits.js';
import { IMPORTANCES } from '../vocabulary.js';
import { code, email, id, line, longText, optional } from './fields.js';

const tagIds = z.array(id).max(TAGS_PER_IDEA_MAX, code('TOO_MANY'));

/** Either a member who is already here, or a name and an e-mail of somebody new. */
export const onBehalfOfInput = z
  .object({ memberId: id.nullish(), name: optional(line(MEMBER_NAME_MAX)), email: optional(email) })
  .superRefine((person, context) => {
    if (person.memberId) {
      return;
    }
    for (const path of ['name', 'email'] as const) {
      if (!person[path]) {
        context.addIssue({ code: 'custom', path: [path], ...code('REQUIRED') });
      }
    }
  });

const answered = z
  .array(id)
  .max(IRRITANTS_AT_ONCE_MAX, code('TOO_MANY'))
  .nullish()
  .transform((ids) => ids ?? []);

export const postIdeaInput = z.object({
  spaceId: id,
  title: line(IDEA_TITLE_MAX),
  text: longText(IDEA_TEXT_MAX),
  tagIds: tagIds.nullish().transform((ids) => ids ?? []),
  onBehalfOf: onBehalfOfInput.nullish(),
  irritantIds: answered,
  rootCauseIds: answered,
  callId: id.nullish().transform((given) => given ?? null),
});
export type PostIdea = z.output<typeof postIdeaInput>;

export const editIdeaInput = z.object({
  ideaId: id,
  title: line(IDEA_TITLE_MAX),
  text: longText(IDEA_TEXT_MAX),
  fromRevision: z.int().min(1, code('OUT_OF_RANGE')),
  material: z.boolean(code('INVALID')).nullish().transform(Boolean),
});
export type EditIdea = z.output<typeof editIdeaInput>;

export const ideaRefInput = z.object({ ideaId: id });
export const moveIdeaInput = z.object({ ideaId: id, spaceId: id });
export const tagIdeaInput = z.object({ ideaId: id, tagIds });

export const supportIdeaInput = z.object({
  ideaId: id,
  importance: z.enum(IMPORTANCES),
  reason: optional(line(VOTE_REASON_MAX)),
});
export type SupportIdea = z.output<typeof supportIdeaInput>;
