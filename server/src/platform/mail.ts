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

/** Hands mail to a mail server over a few connections that it keeps for a while. */
export interface MailTransport {
  /** @throws MailNotTaken saying what the server thinks of it. */
  send(mail: RenderedMail): Promise<void>;
  /** Whether the server is there and lets us in. */
  answers(): Promise<boolean>;
  /** Ends the connections; mail under way goes out first. */
  close(): void;
}

/** What came of a mail that was not taken. */
export type MailFailure =
  /** The server will never take this mail. */
  | 'REFUSED'
  /** It may take it later. */
  | 'LATER'
  /** It was not the server that spoke: it may be away, or this mail may break the connection. */
  | 'SILENCE';

export class MailNotTaken extends Error {
  constructor(
    readonly failure: MailFailure,
    /** Codes such as `EENVELOPE 550 5.1.1`, never the answer's words, which can hold addresses. */
    readonly codes: string,
  ) {
    super(`The mail server did not take the mail: ${codes}`);
  }
}

/** Longest waits for the mail server, in milliseconds; all of one mail stays below the time it is claimed for. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
export const MAIL_WITHIN_MS = 30_000;

/** Connections are kept for a burst of mail, not for the next one: mail servers count those that idle. */
const POOL = { pool: true, maxMessages: 200, maxRequeues: 1, idleTimeout: 10_000 } as const;

export interface SmtpOptions {
  /** Such as `smtps://user:password@mail.example.org`. */
  url: string;
  from: string;
  /** Where mail is returned that cannot be delivered; null for the sender. */
  returnTo: string | null;
  /** How many mails the server is given at once. */
  maxConnections: number;
}

export function smtpTransport({ url, from, returnTo, maxConnections }: SmtpOptions): MailTransport {
  const transport = createTransport(
    { url, ...POOL, maxConnections, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true },
    { from },
  );
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          messageId: mail.messageId,
          to: mail.to,
          ...(returnTo && { envelope: { from: returnTo, to: mail.to.address } }),
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail.unsubscribeUrl) },
          signal: AbortSignal.timeout(MAIL_WITHIN_MS),
        });
      } catch (error) {
        throw new MailNotTaken(failureOf(error), describeMailError(error));
      }
    },
    answers: async () =>
      transport.verify().then(
        () => true,
        () => false,
      ),
    close: () => transport.close(),
  };
}

function unsubscribeHeaders(url: string | null): Record<string, string> {
  return url ? { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};
}

/**
 * A 5xx answer to one mail is final. One to the sign-in at the server is the operator's to mend, and 421 ends the
 * connection whatever was sent over it: both say nothing about the mail.
 */
function failureOf(error: unknown): MailFailure {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  const isAboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (!isAboutTheMail || responseCode === 421) {
    return 'SILENCE';
  }
  // Without an answer the library itself found the address or the mail impossible.
  return typeof responseCode !== 'number' || responseCode >= 500 ? 'REFUSED' : 'LATER';
}

/** RFC 3463, at the beginning of an answer's text. */
const ENHANCED = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/;

/** What may be kept of a failure: codes, never the answer's words, which can hold addresses. */
export function describeMailError(error: unknown): string {
  const { responseCode, code, response } = error as {
    responseCode?: unknown;
    code?: unknown;
    response?: unknown;
  };
  const enhanced = typeof response === 'string' ? ENHANCED.exec(response)?.[1] : undefined;
  return (
    [code, responseCode, enhanced]
      .filter((part) => typeof part === 'string' || typeof part === 'number')
      .join(' ') || 'failed'
  );
}
