import { z } from 'zod';
import {
  MEMBER_ABOUT_MAX,
  MEMBER_NAME_MAX,
  MEMBER_TITLE_MAX,
  TOKEN_DAYS_MAX,
  TOKEN_NAME_MAX,
} from '../limits.js';
import { MAIL_CHOICES, MAIL_PACES, TOKEN_SCOPES } from '../vocabulary.js';
import { code, email, line, longText, optional } from './fields.js';

export const updateProfileInput = z.object({
  name: line(MEMBER_NAME_MAX),
  title: optional(line(MEMBER_TITLE_MAX)),
  about: optional(longText(MEMBER_ABOUT_MAX)),
});

const mailChoice = z.enum(MAIL_CHOICES).nullish();
export const updatePreferencesInput = z.object({
  mailReplies: mailChoice,
  mailMentions: mailChoice,
  mailAnswers: mailChoice,
  mailComments: mailChoice,
  mailTogether: mailChoice,
  mailDuties: mailChoice,
  mailPace: z.enum(MAIL_PACES).nullish(),
  keyboardShortcuts: z.boolean().nullish(),
});

export const changeEmailInput = z.object({ email });

export const createApiTokenInput = z.object({
  name: line(TOKEN_NAME_MAX),
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1, code('REQUIRED')),
  expiresInDays: z.int().min(1, code('OUT_OF_RANGE')).max(TOKEN_DAYS_MAX, code('OUT_OF_RANGE')),
});
