import { setTimeout as pause } from 'node:timers/promises';
import type { MailTarget } from '../ledger/mail-target.ts';

/** A mail as it came, with the encoding for old mail servers undone. */
export function decoded(raw: string): string {
  return raw
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString());
}

/** The newest mail to an address that says something. @throws when none has come within fifteen seconds. */
export async function mailedTo(mail: MailTarget, email: string, saying: RegExp): Promise<string> {
  const end = performance.now() + 15_000;
  while (performance.now() < end) {
    const found = mail.mails
      .filter(({ to }) => to === email)
      .map(({ raw }) => decoded(raw))
      .findLast((words) => saying.test(words));
    if (found) return found;
    await pause(50);
  }
  throw new Error(`No mail to ${email} says ${saying.source}.`);
}

/** The link in the newest mail to an address that leads to a path. */
export async function mailedLink(mail: MailTarget, email: string, path: string): Promise<URL> {
  const pattern = new RegExp(`https?://[^\\s"<>]*${path.replaceAll('/', '\\/')}[^\\s"<>]*`);
  const words = await mailedTo(mail, email, pattern);
  return new URL((pattern.exec(words)?.[0] ?? '').replaceAll('&amp;', '&'));
}
