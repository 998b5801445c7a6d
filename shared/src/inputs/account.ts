import { z } from 'zod';
import {
  MEMBER_ABOUT_MAX,
  MEMBER_NAME_MAX,
  MEMBER_TITLE_MAX,
  TOKEN_DAYS_MAX,
  TOKEN_NAME_MAX,
} from '../limits.js';
import { MAIL_CHOICES, MAIL_PACES, MUTABLE_TOPICS, TOKEN_SCOPES } from '../vocabulary.js';
import { code, email, id, line, longText, optional, timeOfDay, timeZone } from './fields.js';

export const updateProfileInput = z.object({
  name: line(MEMBER_NAME_MAX),
  title: optional(line(MEMBER_TITLE_MAX)),
  about: optional(longText(MEMBER_ABOUT_MAX)),
});

const mailChoice = z.enum(MAIL_CHOICES).nullish();

/** Two times of day; from an evening until the next morning passes midnight. */
export const quietHoursInput = z
  .object({ from: timeOfDay, until: timeOfDay })
  .refine(({ from, until }) => from !== until, { path: ['until'], ...code('INVALID') });

/** What decides about mail. Left out stays; null stays too, but for quiet hours and time zone, where it takes away. */
export const mailChoicesInput = z.object({
  mailReplies: mailChoice,
  mailMentions: mailChoice,
  mailAnswers: mailChoice,
  mailComments: mailChoice,
  mailTogether: mailChoice,
  mailDuties: mailChoice,
  mailPace: z.enum(MAIL_PACES).nullish(),
  onlyDecisions: z.boolean().nullish(),
  quietHours: quietHoursInput.nullish(),
  timeZone: timeZone.nullish(),
  digestHour: z.int().min(0, code('OUT_OF_RANGE')).max(23, code('OUT_OF_RANGE')).nullish(),
  digestDay: z.int().min(1, code('OUT_OF_RANGE')).max(7, code('OUT_OF_RANGE')).nullish(),
  mutedTopics: z
    .array(z.enum(MUTABLE_TOPICS, code('INVALID')))
    .max(20, code('TOO_MANY'))
    .transform((topics) => MUTABLE_TOPICS.filter((topic) => topics.includes(topic)))
    .nullish(),
});
export type MailChoicesChange = z.infer<typeof mailChoicesInput>;

export const updatePreferencesInput = mailChoicesInput.extend({
  keyboardShortcuts: z.boolean().nullish(),
  fillFromCard: z.boolean().nullish(),
});

export const muteSpaceInput = z.object({ spaceId: id });

export const changeEmailInput = z.object({ email });

export const createApiTokenInput = z.object({
  name: line(TOKEN_NAME_MAX),
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1, code('REQUIRED')),
  expiresInDays: z.int().min(1, code('OUT_OF_RANGE')).max(TOKEN_DAYS_MAX, code('OUT_OF_RANGE')),
});
