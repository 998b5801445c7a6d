import { email as emailField, language, timeOfDay, webAddress } from '@rapport/shared/inputs/fields';
import { updateCalendarInput } from '@rapport/shared/inputs/calendar';
import { updateCommunityInput } from '@rapport/shared/inputs/community';
import { FOLLOW_UP_DAYS_MAX, LANGUAGE_TAG_MAX } from '@rapport/shared/limits';
import { MAIL_CHOICES, MAIL_PACES, NOTICE_TOPICS, SIGN_UP_MODES } from '@rapport/shared/vocabulary';
import { z } from 'zod';
import { plainExcerpt, RENDERER_VERSION, renderMarkdown } from '../../platform/rich-text.js';
import type { Remade } from './table.js';

/** A word that a form would take and keep as it is: a file must not bring what no form lets in. */
function asTyped(schema: z.ZodType<string, string>): z.ZodType<string> {
  return z
    .string()
    .refine((text) => schema.safeParse(text).data === text, 'is not written as Rapport writes it');
}

const settings = updateCommunityInput.shape;
const link = asTyped(webAddress).nullable();

export const COMMUNITY_SHAPE = {
  mark: settings.mark,
  accent: settings.accent,
  language: settings.language,
  timeZone: settings.timeZone,
  signUpMode: z.enum(SIGN_UP_MODES),
  signUpDomains: settings.signUpDomains,
  termsUrl: link,
  privacyUrl: link,
  imprintUrl: link,
  workingDays: updateCalendarInput.shape.workingDays,
  followUpDays: z.int().min(1).max(FOLLOW_UP_DAYS_MAX),
  // Without it whoever comes first would be asked to name the community, as its admin.
  setUpAt: z.string(),
};

export const MEMBER_SHAPE = {
  email: asTyped(emailField).nullable(),
  preferences: z.strictObject({
    mailReplies: z.enum(MAIL_CHOICES),
    mailMentions: z.enum(MAIL_CHOICES),
    mailAnswers: z.enum(MAIL_CHOICES),
    mailComments: z.enum(MAIL_CHOICES),
    mailTogether: z.enum(MAIL_CHOICES).default('ALWAYS'),
    mailDuties: z.enum(MAIL_CHOICES).default('ALWAYS'),
    // Who chose before there was a choice was mailed at once.
    mailPace: z.enum(MAIL_PACES).default('AT_ONCE'),
    onlyDecisions: z.boolean().default(false),
    quietFrom: timeOfDay.nullable().default(null),
    quietUntil: timeOfDay.nullable().default(null),
    timeZone: settings.timeZone.nullable().default(null),
    digestHour: z.int().min(0).max(23).default(8),
    digestDay: z.int().min(1).max(7).default(1),
    mutedTopics: z.array(z.enum(NOTICE_TOPICS)).max(NOTICE_TOPICS.length).default([]),
    keyboardShortcuts: z.boolean(),
    fillFromCard: z.boolean().default(false),
  }),
};

export const SPACE_SHAPE = { language: asTyped(language(LANGUAGE_TAG_MAX)).nullable() };

/** Part of an address. */
export const SLUG_SHAPE = {
  slug: z
    .string()
    .max(90)
    .regex(/^[\p{Letter}\p{Mark}\p{Number}-]*$/u, 'has signs that an address cannot have'),
};

/** Words as long as a form lets in. @param max UTF-16 units. */
export function said(max: number): z.ZodType<string> {
  return z.string().min(1).max(max);
}

/** The same, or none. */
export function saidOrNot(max: number): z.ZodType<string | null> {
  return said(max).nullable();
}

/** Counted from 0. */
export const COUNT = z.int().min(0);

/** Counted from 1. */
export const ORDINAL = z.int().min(1);

const words = (line: Readonly<Record<string, unknown>>): string => String(line['text']);

export const HTML: Remade = {
  why: 'Rendered from the words again: HTML from a file is not trusted.',
  from: (line) => renderMarkdown(words(line)),
};
export const RENDERER: Remade = { why: 'Says how the HTML was rendered.', from: () => RENDERER_VERSION };

/** First words for lists. @param max UTF-16 units. */
export function excerpt(max: number): Remade {
  return { why: 'The first words of the text, cut again.', from: (line) => plainExcerpt(words(line), max) };
}
