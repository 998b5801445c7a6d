import { createTransport } from 'nodemailer';

/** One mail as it goes out. */
export interface RenderedMail {
  /** Stays the same however often it is tried, so that a mail box keeps one of two copies. */
  messageId: string;
  to: { address: string; name: string };
  subject: string;
  text: string;
  html: string;
  /** Where one click ends mail of this kind (RFC 8058). */
  unsubscribeUrl: string | null;
}

/** Hands mail to a mail server. */
export interface MailTransport {
  /** @throws MailRefused when the server will never take it, another error when it may later. */
  send(mail: RenderedMail): Promise<void>;
}

/** The mail server has said no for good. */
export class MailRefused extends Error {}

/** Longest wait for the mail server, in milliseconds; well below the time a mail is claimed for. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** @param smtpUrl such as `smtps://user:password@mail.example.org`. */
export function smtpTransport(smtpUrl: string, from: string): MailTransport {
  const transport = createTransport(
    { url: smtpUrl, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true },
    { from },
  );
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          messageId: mail.messageId,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail.unsubscribeUrl) },
        });
      } catch (error) {
        throw asRefusal(error) ?? error;
      }
    },
  };
}

function unsubscribeHeaders(url: string | null): Record<string, string> {
  return url ? { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};
}

/** A 5xx answer to one mail is final; one to the sign-in at the server is the operator's to mend, so it is not. */
function asRefusal(error: unknown): MailRefused | null {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  const final = typeof responseCode === 'number' && responseCode >= 500 && code !== 'EAUTH';
  return final ? new MailRefused(describeMailError(error)) : null;
}

/** What may be kept of a failure: codes, never the answer's words, which can hold addresses. */
export function describeMailError(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  return (
    [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') ||
    'failed'
  );
}
