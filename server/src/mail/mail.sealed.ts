import { unseal } from '../platform/seal.js';
import type { MailContent } from './mail.content.js';
import { MAIL_SEAL } from './mail.queue.js';

/** What a sealed mail says; null when nobody can read it any more, because SECRET is another one. */
export function openMail(secret: string, sealed: string): MailContent | null {
  try {
    return JSON.parse(unseal(secret, MAIL_SEAL, sealed)) as MailContent;
  } catch {
    return null;
  }
}

/** What a sealed mail is about, on one line; null when nobody can read it any more. */
export function subjectOf(secret: string, sealed: string): string | null {
  return openMail(secret, sealed)?.subject.replace(/\s+/g, ' ') ?? null;
}
