import { z } from 'zod';
import type { FieldCode } from '../problem-codes.js';

/** A refusal of one field by its code; the sentence is looked up where it is shown. */
export function code(fieldCode: FieldCode): { message: FieldCode } {
  return { message: fieldCode };
}

// Control characters other than tab and line feed have no place in words, and Postgres refuses NUL.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;
// Bidirectional overrides and invisible marks let a name pretend to be another.
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Something to see: white space, format marks, fillers and the empty Braille cell leave a name or a comment blank. */
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u;
const seenOrNothing = (text: string): string => (SEEN.test(text) ? text : '');

/** Several lines of words: line ends made one, control characters dropped, trimmed. */
export function longText(max: number): z.ZodType<string, string> {
  return z
    .string(code('INVALID'))
    .transform((text) => text.replace(/\r\n?/g, '\n').replace(CONTROL, '').trim())
    .transform(seenOrNothing)
    .pipe(z.string().min(1, code('REQUIRED')).max(max, code('TOO_LONG')));
}

/** One line of words: every run of white space made one space, invisible marks dropped, trimmed. */
export function line(max: number): z.ZodType<string, string> {
  return z
    .string(code('INVALID'))
    .transform((text) => text.replace(/\s+/g, ' ').replace(CONTROL, '').replace(INVISIBLE, '').trim())
    .transform(seenOrNothing)
    .pipe(z.string().min(1, code('REQUIRED')).max(max, code('TOO_LONG')));
}

/** A field that may be left empty: nothing, null and blank all become null. */
export function optional<Output>(
  schema: z.ZodType<Output, string>,
): z.ZodType<Output | null, string | null | undefined> {
  return z
    .string(code('INVALID'))
    .nullish()
    .transform((text) => (text == null || text.trim() === '' ? null : text))
    .pipe(z.union([z.null(), schema])) as z.ZodType<Output | null, string | null | undefined>;
}

export const id = z.uuid(code('UNKNOWN'));

export const email = z
  .string(code('INVALID'))
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email(code('NOT_AN_EMAIL')).max(254, code('TOO_LONG')));

/** A time of day such as 22:00. */
export const timeOfDay = z
  .string(code('INVALID'))
  .min(1, code('REQUIRED'))
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, code('INVALID'));

/** The IANA name of a time zone that this runtime knows. */
export const timeZone = z.string(code('INVALID')).refine(isTimeZone, code('NOT_A_TIME_ZONE'));

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

// What stands before an @ looks like the place one is led to, and is not.
const HAS_SIGN_IN = /^[a-z]+:\/\/[^/\\?#]*@/i;

const addressOf = (protocol: RegExp) =>
  z
    .string(code('INVALID'))
    .trim()
    .min(1, code('REQUIRED'))
    .pipe(
      z
        .url({ protocol, ...code('NOT_A_URL') })
        .max(500, code('TOO_LONG'))
        .refine((address) => !HAS_SIGN_IN.test(address), code('NOT_A_URL')),
    );

/** An absolute http or https address. */
export const webAddress = addressOf(/^https?$/);

/** An absolute https address, which anybody can open. */
export const secureAddress = addressOf(/^https$/);

/** A calendar day as YYYY-MM-DD. */
export const localDate = z.iso.date({ error: ({ input }) => (input === '' ? 'REQUIRED' : 'NOT_A_DATE') });

/** A BCP 47 tag such as `de` or `zh-Hant-TW`, in its canonical form. */
export function language(max: number): z.ZodType<string, string> {
  return z
    .string(code('INVALID'))
    .transform((tag, context) => {
      try {
        return Intl.getCanonicalLocales(tag.trim())[0] ?? '';
      } catch {
        context.addIssue({ code: 'custom', ...code('INVALID') });
        return z.NEVER;
      }
    })
    .pipe(z.string().min(2, code('INVALID')).max(max, code('TOO_LONG')));
}
