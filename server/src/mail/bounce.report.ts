import PostalMime from 'postal-mime';
import { recipientsIn, type ReportedRecipient } from './bounce.rules.js';

/** A report of (non-)delivery as it came in. */
export interface BounceReport {
  recipients: ReportedRecipient[];
  /** Ids of rows that a Message-ID in the report may stand for, the mail that was returned first. */
  mailIds: string[];
}

/** What reports are made of; a mail that says nothing of this kind is an answer of a person or a program. */
const STATUS_PARTS = ['message/delivery-status', 'message/global-delivery-status'];
const RETURNED_PARTS = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];

/** A deeper or longer one is nobody's report. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 };

/**
 * Reads a report of delivery (RFC 3462 and 3464).
 *
 * @param raw the message as a mail server hands it on.
 * @param host of our Message-IDs.
 * @returns null when it is no such report.
 */
export async function readBounce(raw: Buffer, host: string): Promise<BounceReport | null> {
  const message = await PostalMime.parse(raw, {
    attachmentEncoding: 'utf8',
    forceRfc822Attachments: true,
    ...LIMITS,
  }).catch(() => null);
  const partsOf = (types: readonly string[]): string[] =>
    (message?.attachments ?? [])
      .filter(({ mimeType }) => types.includes(mimeType))
      .map(({ content }) => (typeof content === 'string' ? content : ''));
  const recipients = partsOf(STATUS_PARTS).flatMap(recipientsIn);
  if (!message || recipients.length === 0) {
    return null;
  }
  const named = [...partsOf(RETURNED_PARTS).map(headOf), message.inReplyTo ?? '', message.references ?? ''];
  return { recipients, mailIds: idsIn(named.join('\n'), host) };
}

/** The header lines: what a mail says must not pass for its number. */
function headOf(message: string): string {
  const lines = message.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return lines
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => /^message-id:/i.test(line))
    .join('\n');
}

function idsIn(text: string, host: string): string[] {
  const ids = [...text.matchAll(/<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^>\s]+)>/gi)];
  return [
    ...new Set(
      ids
        .filter(([, , at]) => at?.toLowerCase() === host.toLowerCase())
        .map(([, id = '']) => id.toLowerCase()),
    ),
  ];
}
