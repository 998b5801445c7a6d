import { z } from 'zod';
import { CO_AUTHOR_MESSAGE_MAX, MEMBER_NAME_MAX } from '../limits.js';
import { code, email, id, line, longText, optional } from './fields.js';

/** Either a member who is here, or a name and an e-mail address. */
export const inviteCoAuthorInput = z
  .object({
    ideaId: id,
    memberId: id.nullish().transform((member) => member ?? null),
    name: optional(line(MEMBER_NAME_MAX)),
    email: optional(email),
    message: optional(longText(CO_AUTHOR_MESSAGE_MAX)),
  })
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
export type InviteCoAuthor = z.output<typeof inviteCoAuthorInput>;

export const answerCoAuthorInvitationInput = z.object({
  ideaId: id,
  accept: z.boolean(),
  credit: z.boolean(),
});
export const coAuthorInvitationRefInput = z.object({ invitationId: id });
export const leaveCoAuthorshipInput = z.object({ ideaId: id });
