import { z } from 'zod';
import {
  COMMUNITY_NAME_MAX,
  INVITATION_DAYS_MAX,
  INVITATION_USES_MAX,
  MEMBER_NAME_MAX,
  TAGLINE_MAX,
} from '../limits.js';
import { ROLES, SIGN_UP_MODES } from '../vocabulary.js';
import { code, email, id, line, optional, webAddress, timeZone } from './fields.js';

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, code('INVALID'));

export const updateCommunityInput = z
  .object({
    name: line(COMMUNITY_NAME_MAX),
    tagline: line(TAGLINE_MAX),
    // Path data only: letters, digits and separators cannot carry markup.
    mark: optional(
      z
        .string()
        .max(4000, code('TOO_LONG'))
        .regex(/^[MmLlHhVvCcSsQqTtAaZz0-9\s,.+-]+$/, code('INVALID')),
    ),
    accent: optional(z.string().regex(/^#[0-9a-f]{6}$/i, code('NOT_A_COLOUR'))),
    language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, code('INVALID')),
    timeZone,
    signUpMode: z.enum(SIGN_UP_MODES),
    signUpDomains: z.array(domain).max(50, code('TOO_MANY')),
    termsUrl: optional(webAddress),
    privacyUrl: optional(webAddress),
    imprintUrl: optional(webAddress),
  })
  .superRefine((community, context) => {
    if (community.signUpMode === 'DOMAINS' && community.signUpDomains.length === 0) {
      context.addIssue({ code: 'custom', path: ['signUpDomains'], ...code('REQUIRED') });
    }
  });

export const setUpInput = z.object({
  token: z.string().min(1, code('REQUIRED')).max(200, code('INVALID')),
  communityName: line(COMMUNITY_NAME_MAX),
  name: line(MEMBER_NAME_MAX),
  email,
});

export const changeMemberRoleInput = z.object({ memberId: id, role: z.enum(ROLES) });

export const createInvitationInput = z.object({
  email: optional(email),
  role: z.enum(ROLES),
  spaceId: id.nullish(),
  expiresInDays: z
    .int(code('OUT_OF_RANGE'))
    .min(1, code('OUT_OF_RANGE'))
    .max(INVITATION_DAYS_MAX, code('OUT_OF_RANGE')),
  maxUses: z
    .int(code('OUT_OF_RANGE'))
    .min(1, code('OUT_OF_RANGE'))
    .max(INVITATION_USES_MAX, code('OUT_OF_RANGE'))
    .nullish(),
});
export const invitationRefInput = z.object({ invitationId: id });
